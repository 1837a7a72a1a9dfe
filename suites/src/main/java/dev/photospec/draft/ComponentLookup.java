package dev.photospec.draft;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows references to the components of a description.
 *
 * @param components the components, or null
 */
record ComponentLookup(Components components) {

    /** A schema may be put together from itself. */
    private static final int DEEPEST = 10;

    private static final String JSON = "application/json";

    Content content(ApiResponse response) {
        String name = name(response.get$ref());
        ApiResponse known = name == null || components == null || components.getResponses() == null
                ? response
                : components.getResponses().getOrDefault(name, response);
        return known.getContent() == null ? new Content() : known.getContent();
    }

    Schema<?> json(Content content) {
        return content.get(JSON) == null ? null : behind(content.get(JSON).getSchema());
    }

    Schema<?> behind(Schema<?> schema) {
        String name = schema == null ? null : name(schema.get$ref());
        return name == null || components == null || components.getSchemas() == null
                ? schema
                : components.getSchemas().getOrDefault(name, schema);
    }

    private static String name(String reference) {
        return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    boolean hasErrorObject(ApiResponse response) {
        Schema<?> error = property(json(content(response)), "error").orElse(null);
        return properties(error).keySet().containsAll(Set.of("code", "message"));
    }

    /** OData wraps a list in a property of the answer. */
    Optional<String> list(Schema<?> schema) {
        return properties(schema).entrySet().stream()
                .filter(one ->
                        behind(one.getValue()) != null && behind(one.getValue()).getItems() != null)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Optional<Schema<?>> property(Schema<?> schema, String name) {
        return Optional.ofNullable(properties(schema).get(name)).map(this::behind);
    }

    /** Returns the schema's own properties and those of the schemas that it is put together from. */
    Map<String, Schema<?>> properties(Schema<?> schema) {
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
}
