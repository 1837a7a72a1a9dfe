package dev.photospec.spec.load;

import dev.photospec.spec.body.BoundedJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies the definitions of sibling schemas into a schema that refers to them; it then refers to nothing outside. */
final class SchemaBundle {

    private static final String REFERENCE = "$ref";
    private static final String SIBLING = ".schema.json";

    private SchemaBundle() {}

    /**
     * Returns the schema {@code language/<name>.schema.json} with every definition that it uses.
     *
     * @throws IllegalStateException if two schemas define the same name
     */
    static JsonNode named(String name) {
        ObjectNode schema = source(name);
        Set<String> siblings = new TreeSet<>();
        for (JsonNode reference : schema.findParents(REFERENCE)) {
            String target = reference.path(REFERENCE).stringValue();
            int end = target.indexOf(SIBLING);
            if (end > 0) {
                siblings.add(target.substring(0, end));
                ((ObjectNode) reference).put(REFERENCE, target.substring(end + SIBLING.length()));
            }
        }
        siblings.forEach(sibling -> copyDefinitions(source(sibling), schema));
        return schema;
    }

    private static void copyDefinitions(JsonNode sibling, ObjectNode schema) {
        ObjectNode definitions = schema.withObjectProperty("$defs");
        for (Map.Entry<String, JsonNode> definition : sibling.path("$defs").properties()) {
            if (definitions.has(definition.getKey())) {
                throw new IllegalStateException("two schemas define " + definition.getKey());
            }
            definitions.set(definition.getKey(), definition.getValue());
        }
    }

    private static ObjectNode source(String name) {
        byte[] text = ClassPath.text("language/" + name + SIBLING).getBytes(StandardCharsets.UTF_8);
        return (ObjectNode) BoundedJson.read(text).orElseThrow();
    }
}
