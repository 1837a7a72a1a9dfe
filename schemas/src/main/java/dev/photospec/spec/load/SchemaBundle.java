package dev.photospec.spec.load;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Copies the definitions of sibling schemas into a schema that refers to them; it then refers to nothing outside. */
final class SchemaBundle {

    private static final Pattern REFERENCE = Pattern.compile("\"([a-z-]+)\\.schema\\.json#/\\$defs/");

    private SchemaBundle() {}

    /**
     * Returns the schema {@code language/<name>.schema.json} with every definition that it uses.
     *
     * @throws IllegalStateException if two schemas define the same name
     */
    static String text(String name) {
        String text = source(name);
        Set<String> siblings = REFERENCE
                .matcher(text)
                .results()
                .map((MatchResult reference) -> reference.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (siblings.isEmpty()) {
            return text;
        }
        ObjectNode schema = (ObjectNode) tree(REFERENCE.matcher(text).replaceAll("\"#/\\$defs/"));
        siblings.forEach(sibling -> copyDefinitions(tree(source(sibling)), schema));
        return schema.toString();
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

    private static JsonNode tree(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static String source(String name) {
        return ClassPath.text("language/" + name + ".schema.json");
    }
}
