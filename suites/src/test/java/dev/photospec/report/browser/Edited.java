package dev.photospec.report.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Other results made of a saved one. */
final class Edited {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** What a target, its owner or its ledger can choose. */
    private static final List<String> CHOSEN = List.of(
            "title",
            "target",
            "statement",
            "owner",
            "template",
            "path",
            "variant",
            "expected",
            "actual",
            "next",
            "value",
            "text",
            "curl",
            "url");

    private Edited() {}

    /** Repeats every case until there are at least as many; says how many there are. */
    static int enlarged(Path result, Path into, int least) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(result.toFile());
        int before = root.at("/counts/expected").asInt();
        int times = (least + before - 1) / before;
        root.findParents("not-judged-by-reason").forEach(counts -> multiply((ObjectNode) counts, times));
        root.findParents("count").forEach(reason -> multiply((ObjectNode) reason, times));
        root.findParents("cases").forEach(requirement -> repeat((ObjectNode) requirement, times));
        JSON.writeValue(into.toFile(), root);
        return before * times;
    }

    private static void multiply(ObjectNode numbers, int times) {
        for (Map.Entry<String, JsonNode> one : List.copyOf(numbers.properties())) {
            if (one.getValue().isInt()) {
                numbers.put(one.getKey(), one.getValue().asInt() * times);
            }
        }
    }

    private static void repeat(ObjectNode requirement, int times) {
        requirement.put("expected", requirement.path("expected").asInt() * times);
        requirement.path("readings").asObjectOpt().ifPresent(readings -> multiply(readings, times));
        ArrayNode cases = (ArrayNode) requirement.path("cases");
        List<JsonNode> plain = new ArrayList<>();
        cases.forEach(plain::add);
        for (int i = 1; i < times; i++) {
            for (JsonNode one : plain) {
                ObjectNode again = (ObjectNode) one.deepCopy();
                cases.add(again.put("id", one.path("id").asString() + "/again-" + i));
            }
        }
    }

    /** The address of a document is a link, so whoever reads a result refuses anything else there. */
    private static boolean isLink(JsonNode parent, String name) {
        return name.equals("url") && parent.has("sections");
    }

    /** Puts the text behind every text that a target or its owner chooses. */
    static void poisoned(Path result, Path into, String text) throws IOException {
        JsonNode root = JSON.readTree(result.toFile());
        for (String name : CHOSEN) {
            root.findParents(name).stream()
                    .filter(parent -> !isLink(parent, name))
                    .forEach(parent -> poison((ObjectNode) parent, name, text));
        }
        JSON.writeValue(into.toFile(), root);
    }

    private static void poison(ObjectNode parent, String name, String text) {
        if (parent.path(name).isString()) {
            parent.put(name, parent.path(name).asString() + text);
        }
    }
}
