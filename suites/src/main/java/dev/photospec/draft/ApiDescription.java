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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads an OpenAPI description; follows references within it, and none that lead out of it. */
final class ApiDescription {

    private static final List<String> NAMES = List.of("id", "width", "height");

    private final OpenAPI api;
    private final ComponentLookup components;

    private ApiDescription(OpenAPI api) {
        this.api = api;
        this.components = new ComponentLookup(api.getComponents());
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
                .map(one -> components.content(one.getValue()))
                .orElseGet(Content::new);
        Schema<?> json = components.json(success);
        String items = components.list(json).orElse(null);
        Schema<?> entity = items == null
                ? json
                : components.behind(
                        components.property(json, items).map(Schema::getItems).orElse(null));
        List<String> properties = NAMES.stream()
                .flatMap(name -> components.properties(entity).keySet().stream().filter(name::equalsIgnoreCase))
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
                        .anyMatch(one ->
                                one.getKey().matches("default|4..") && components.hasErrorObject(one.getValue())),
                isSecured(operation));
    }

    private static Answer answer(Content success, String items, List<String> properties) {
        if (success.keySet().stream()
                .anyMatch(type -> type.startsWith("image/") || type.equals("application/octet-stream"))) {
            return Answer.PICTURE;
        }
        return properties.size() < NAMES.size() ? null : items == null ? Answer.METADATA : Answer.COLLECTION;
    }

    private boolean isSecured(Operation operation) {
        List<SecurityRequirement> demanded =
                operation.getSecurity() == null ? api.getSecurity() : operation.getSecurity();
        return demanded != null && !demanded.isEmpty() && demanded.stream().noneMatch(Map::isEmpty);
    }
}
