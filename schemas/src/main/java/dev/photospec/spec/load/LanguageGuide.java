package dev.photospec.spec.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The words of the data language with their meanings, out of its schemas. */
public final class LanguageGuide {

    /** A part of the language: a heading, the place its words stand in, the schema, and where that defines them. */
    private record Part(String heading, String place, String schema, String pointer) {}

    private static final List<Part> PARTS = List.of(
            new Part("profile.yaml", "profile", "profile", ""),
            new Part("documents", "document", "profile", "/$defs/document"),
            new Part("owners", "owner", "profile", "/$defs/owner"),
            new Part("resources", "resource", "profile", "/$defs/resource"),
            new Part("metadata", "metadata", "profile", "/$defs/metadata"),
            new Part("upload", "upload", "profile", "/$defs/upload"),
            new Part("scopes", "scopes", "profile", "/$defs/scope-rule"),
            new Part("capabilities", "capability", "profile", "/$defs/capability"),
            new Part("requirements.yaml: a row", "row", "requirements", "/$defs/row"),
            new Part("steps", "step", "requirements", "/$defs/step"),
            new Part("expect: the checks", "check", "requirements", "/$defs/check"),
            new Part("mutants: a file", "mutant", "mutant", ""),
            new Part("mutants: a family in one file", "family", "mutant-family", ""),
            new Part("mutants and lawful variants: at", "at", "behaviour", "/$defs/at"),
            new Part("change", "change", "behaviour", "/$defs/change"),
            new Part("change: photo", "photo", "behaviour", "/$defs/photo"),
            new Part("change: access", "access", "behaviour", "/$defs/access"),
            new Part("change: answer", "answer", "behaviour", "/$defs/answer"));

    private LanguageGuide() {}

    /** Returns every word, in the order of the parts. */
    public static List<Word> words() {
        return PARTS.stream().flatMap(part -> words(part).stream()).toList();
    }

    /** Returns the page that documents the language. */
    public static String page() {
        StringBuilder page = new StringBuilder("# The data language\n\n"
                + "A profile is a folder with `profile.yaml`, `requirements.yaml` and `bodies/` (JSON Schemas); beside them may lie"
                + "\n`mutants/` and `lawful-variants/`. This page is made from `schemas/language`; in a terminal,"
                + " `photospec explain word state`\nand `photospec explain check status` print a part of it.\n\n");
        for (Part part : PARTS) {
            page.append("## ").append(part.heading()).append("\n\n");
            words(part).forEach(word -> page.append(word.markdown()));
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static List<Word> words(Part part) {
        JsonNode root = SchemaBundle.named(part.schema());
        return root.at(part.pointer())
                .path("properties")
                .propertyStream()
                .map(property -> word(part.place(), property, root))
                .toList();
    }

    private static Word word(String place, Map.Entry<String, JsonNode> property, JsonNode root) {
        JsonNode node = property.getValue();
        JsonNode behind = behind(node, root);
        return new Word(
                place,
                property.getKey(),
                node.path("description").asString(behind.path("description").asString("")),
                node.path("default").asString(null),
                meanings(node, behind),
                node.path("examples").path(0).asString(null));
    }

    private static JsonNode behind(JsonNode node, JsonNode root) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#") ? root.at(reference.substring(1)) : node;
    }

    private static Map<String, String> meanings(JsonNode node, JsonNode behind) {
        return Stream.of(node, behind)
                .flatMap(one -> one.path("meanings").propertyStream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().asString(), (one, other) -> one, LinkedHashMap::new));
    }
}
