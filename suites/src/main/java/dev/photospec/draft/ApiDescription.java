package dev.photospec.draft;

import dev.photospec.spec.Answer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads an OpenAPI description; follows references within it, and none that lead out of it. */
final class ApiDescription {

    /** A schema may be put together from itself. */
    private static final int DEEPEST = 10;

    private static final String JSON = "application/json";
    private static final List<String> NAMES = List.of("id", "width", "height");

    private final OpenAPI api;

    private ApiDescription(OpenAPI api) {
        this.api = api;
    }

    /** @throws DraftException if the text is no description in OpenAPI 3 */
    static ApiDescription of(String text) throws DraftException {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, options);
        if (result.getOpenAPI() == null || result.getOpenAPI().getPaths() == null) {
            String why = result.getMessages() == null || result.getMessages().isEmpty()
                    ? "there are no paths in it"
                    : result.getMessages().get(0);
            throw new DraftException("is not an OpenAPI 3 description: " + why);
        }
        return new ApiDescription(result.getOpenAPI());
    }

    String title() {
        return api.getInfo() == null || api.getInfo().getTitle() == null
                ? "An API"
                : api.getInfo().getTitle();
    }

    String version() {
        return api.getInfo() == null || api.getInfo().getVersion() == null
                ? ""
                : api.getInfo().getVersion();
    }

    /** Returns the path of the first server's URL, without a slash at its end. */
    String serverPath() {
        String url = api.getServers() == null || api.getServers().isEmpty()
                ? ""
                : Objects.requireNonNullElse(api.getServers().get(0).getUrl(), "");
        String path = url.replaceFirst("^https?://[^/]*", "").replaceFirst("/+$", "");
        return path.matches("(?:/[A-Za-z0-9._~-]++)*+") ? path : "";
    }

    /** Returns the authentication schemes that the kit can send credentials of. */
    List<String> schemes() {
        Set<String> schemes = new LinkedHashSet<>();
        if (api.getComponents() != null && api.getComponents().getSecuritySchemes() != null) {
            api.getComponents().getSecuritySchemes().values().forEach(one -> {
                boolean basic = "basic".equalsIgnoreCase(one.getScheme());
                schemes.add(basic ? "Basic" : "Bearer");
            });
        }
        return schemes.isEmpty()
                ? List.of("Bearer")
                : schemes.stream().sorted().sorted((a, b) -> b.compareTo(a)).toList();
    }

    /** Returns every operation, in the description's order. */
    List<PhotoOperation> operations() {
        return api.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(one -> operation(path.getKey(), one.getKey(), one.getValue())))
                .toList();
    }

    private PhotoOperation operation(String path, PathItem.HttpMethod method, Operation operation) {
        Map<String, ApiResponse> responses = operation.getResponses() == null ? Map.of() : operation.getResponses();
        List<Integer> statuses = responses.keySet().stream()
                .filter(code -> code.matches("2\\d\\d"))
                .map(Integer::valueOf)
                .toList();
        Content success = responses.entrySet().stream()
                .filter(one -> one.getKey().startsWith("2"))
                .findFirst()
                .map(one -> content(one.getValue()))
                .orElseGet(Content::new);
        Schema<?> json = json(success);
        String items = list(json).orElse(null);
        Schema<?> entity = items == null
                ? json
                : behind(property(json, items).map(Schema::getItems).orElse(null));
        List<String> properties = NAMES.stream()
                .flatMap(name -> properties(entity).keySet().stream().filter(name::equalsIgnoreCase))
                .toList();
        return new PhotoOperation(
                operation.getOperationId() == null ? method + " " + path : operation.getOperationId(),
                method.name(),
                path,
                statuses,
                answer(success, items, properties),
                List.copyOf(success.keySet()),
                operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                        ? List.of()
                        : List.copyOf(operation.getRequestBody().getContent().keySet()),
                items,
                properties,
                responses.entrySet().stream()
                        .anyMatch(one -> one.getKey().matches("default|4..") && hasErrorObject(one.getValue())),
                isSecured(operation));
    }

    private static Answer answer(Content success, String items, List<String> properties) {
        if (success.keySet().stream()
                .anyMatch(type -> type.startsWith("image/") || type.equals("application/octet-stream"))) {
            return Answer.PICTURE;
        }
        return properties.size() < NAMES.size() ? null : items == null ? Answer.METADATA : Answer.COLLECTION;
    }

    private Content content(ApiResponse response) {
        String name = name(response.get$ref());
        ApiResponse known = name == null
                        || api.getComponents() == null
                        || api.getComponents().getResponses() == null
                ? response
                : api.getComponents().getResponses().getOrDefault(name, response);
        return known.getContent() == null ? new Content() : known.getContent();
    }

    private Schema<?> json(Content content) {
        return content.get(JSON) == null ? null : behind(content.get(JSON).getSchema());
    }

    private Schema<?> behind(Schema<?> schema) {
        String name = schema == null ? null : name(schema.get$ref());
        return name == null
                        || api.getComponents() == null
                        || api.getComponents().getSchemas() == null
                ? schema
                : api.getComponents().getSchemas().getOrDefault(name, schema);
    }

    private static String name(String reference) {
        return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private boolean hasErrorObject(ApiResponse response) {
        Schema<?> error = property(json(content(response)), "error").orElse(null);
        return properties(error).keySet().containsAll(Set.of("code", "message"));
    }

    /** OData wraps a list in a property of the answer. */
    private Optional<String> list(Schema<?> schema) {
        return properties(schema).entrySet().stream()
                .filter(one ->
                        behind(one.getValue()) != null && behind(one.getValue()).getItems() != null)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<Schema<?>> property(Schema<?> schema, String name) {
        return Optional.ofNullable(properties(schema).get(name)).map(this::behind);
    }

    /** Returns the schema's own properties and those of the schemas that it is put together from. */
    private Map<String, Schema<?>> properties(Schema<?> schema) {
        return properties(schema, DEEPEST);
    }

    private Map<String, Schema<?>> properties(Schema<?> schema, int depth) {
        Map<String, Schema<?>> all = new LinkedHashMap<>();
        if (schema != null && depth > 0) {
            Stream.of(schema.getAllOf(), schema.getAnyOf())
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .forEach(part -> all.putAll(properties(behind(part), depth - 1)));
            if (schema.getProperties() != null) {
                schema.getProperties().forEach(all::put);
            }
        }
        return all;
    }

    private boolean isSecured(Operation operation) {
        List<SecurityRequirement> demanded =
                operation.getSecurity() == null ? api.getSecurity() : operation.getSecurity();
        return demanded != null && !demanded.isEmpty() && demanded.stream().noneMatch(Map::isEmpty);
    }
}
