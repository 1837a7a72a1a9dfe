package dev.photospec.cli;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A canonical result without what differs from run to run: times, and what is drawn anew, which is the
 * number of the run and so the marks and lengths of its pictures, and whatever the target draws for an answer.
 */
final class Canonical {

    private static final List<String> DRAWN = List.of(
            "started",
            "sent",
            // a file, or Java code
            "origin",
            "millis",
            "visible-millis",
            "minimum",
            "median",
            "maximum",
            "bytes",
            "sha256",
            "base64",
            // the picture before a write is the one that another case has set
            "picture",
            "text",
            "curl");

    private Canonical() {}

    /** The text, a line for each value, so that a difference is seen at once. */
    static String of(Path folder) {
        JsonMapper mapper = new JsonMapper();
        JsonNode root = mapper.readTree(folder.resolve("conformance.json"));
        settle(root);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void settle(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(DRAWN);
            object.properties().stream()
                    .filter(property -> property.getKey().endsWith("-fields"))
                    .forEach(property -> property.getValue().forEach(field -> ((ObjectNode) field).remove("value")));
        }
        node.forEach(Canonical::settle);
    }
}
