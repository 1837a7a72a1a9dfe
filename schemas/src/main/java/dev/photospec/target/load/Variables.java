package dev.photospec.target.load;

import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts environment variables where a file names them, and remembers which values must not be shown. */
final class Variables {

    static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final DataFile file;
    private final Map<String, String> environment;
    private final Set<String> replaced = new HashSet<>();
    private final Set<String> unset = new HashSet<>();
    private final List<DataFault> faults = new ArrayList<>();
    private final JsonNode root;

    Variables(DataFile file, Map<String, String> environment) {
        this.file = file;
        this.environment = Map.copyOf(environment);
        this.root = copy(file.root(), "");
    }

    DataFile replaced() {
        return new DataFile(file.name(), root, file.lines());
    }

    List<DataFault> faults() {
        return faults;
    }

    /** Returns whether the value there has a variable without a value. */
    boolean isUnknown(String pointer) {
        return unset.contains(pointer);
    }

    /** Returns whether the value there is a credential or came out of the environment. */
    boolean isSecret(String pointer) {
        boolean hasUserOrQuery = root.at(pointer).asString("").matches(".*://.*[@?].*");
        return pointer.startsWith("/credentials") || hasUserOrQuery || replaced.contains(pointer);
    }

    private JsonNode copy(JsonNode node, String pointer) {
        if (node.isObject()) {
            var map = NODES.objectNode();
            node.propertyStream()
                    .forEach(entry -> map.set(
                            entry.getKey(), copy(entry.getValue(), pointer + "/" + Place.escaped(entry.getKey()))));
            return map;
        }
        if (node.isArray()) {
            var list = NODES.arrayNode();
            node.valueStream().forEach(value -> list.add(copy(value, pointer + "/" + list.size())));
            return list;
        }
        return node.isString() ? NODES.stringNode(filled(node.stringValue(), pointer)) : node;
    }

    private String filled(String text, String pointer) {
        Matcher variable = VARIABLE.matcher(text);
        return variable.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), pointer)));
    }

    private String value(String variable, String pointer) {
        replaced.add(pointer);
        String value = environment.getOrDefault(variable, "");
        if (value.isEmpty()) {
            unset.add(pointer);
            String state = environment.containsKey(variable) ? "is empty" : "is not set";
            faults.add(file.fault(pointer, "variable " + variable + " in " + Place.of(pointer) + " " + state));
        }
        return value;
    }
}
