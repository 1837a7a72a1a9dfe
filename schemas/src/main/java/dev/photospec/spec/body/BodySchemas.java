package dev.photospec.spec.body;

import dev.photospec.spec.Profile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of one profile's bodies, compiled once; safe to share between threads. */
public final class BodySchemas {

    private final Map<String, JsonSchema> schemas;

    private BodySchemas(Map<String, JsonSchema> schemas) {
        this.schemas = schemas;
    }

    /**
     * Compiles every schema of the profile.
     *
     * @throws IllegalArgumentException if one of them is not a usable JSON Schema
     */
    public static BodySchemas of(Profile profile) {
        Map<String, JsonSchema> schemas = new TreeMap<>();
        profile.bodies().forEach((name, text) -> schemas.put(name, JsonSchema.of(text)));
        return new BodySchemas(Map.copyOf(schemas));
    }

    /**
     * Validates a body as it was received; never throws on what it holds.
     *
     * @param name the schema's file name in the profile's {@code bodies}
     * @param body the body's bytes
     * @return what is wrong, one message a fault; empty if nothing is
     * @throws IllegalArgumentException if the profile has no schema of that name
     */
    public List<String> validate(String name, byte[] body) {
        JsonSchema schema = schema(name);
        try {
            JsonNode value = JsonSchema.read(body);
            return value.isMissingNode() ? List.of("must be JSON, found nothing") : messages(schema, value);
        } catch (JacksonException e) {
            return List.of("must be JSON: " + e.getOriginalMessage());
        }
    }

    /**
     * Validates a JSON value; otherwise as {@link #validate(String, byte[])}.
     *
     * @param value the body, or the part of it that the schema describes
     */
    public List<String> validate(String name, JsonNode value) {
        return messages(schema(name), value);
    }

    private static List<String> messages(JsonSchema schema, JsonNode value) {
        return BoundedJson.isShallow(value)
                ? schema.validate(value).stream().map(BodySchemas::message).toList()
                : List.of("must not be nested so deeply");
    }

    private static String message(Violation violation) {
        String path = violation.pointer().replaceFirst("^/", "");
        if (violation.isMissingProperty()) {
            return (path.isEmpty() ? "" : path + "/") + violation.property() + " is missing";
        }
        if (violation.isUnknownProperty()) {
            return (path.isEmpty() ? "" : path + ": ") + violation.rule();
        }
        return path.isEmpty()
                ? violation.rule() + ", found " + violation.foundText()
                : JsonFact.of(path, violation.found()) + ", " + violation.rule();
    }

    private JsonSchema schema(String name) {
        JsonSchema schema = schemas.get(name);
        if (schema == null) {
            throw new IllegalArgumentException("no body schema '" + name + "'; there are " + schemas.keySet());
        }
        return schema;
    }
}
