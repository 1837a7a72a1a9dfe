package dev.photospec.spec.body;

import tools.jackson.databind.JsonNode;

/** Words a JSON value as a fact. */
public final class JsonFact {

    private static final int LONGEST = 60;

    private JsonFact() {}

    /** Returns what the property is, such as {@code width is the string "648"}, or that it is missing. */
    public static String of(String name, JsonNode value) {
        return name + " is " + words(value);
    }

    private static String words(JsonNode value) {
        return switch (value.getNodeType()) {
            case MISSING -> "missing";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "the string \"" + shortened(value.stringValue()) + "\"";
            case NUMBER -> "the number " + shortened(value.toString());
            default -> value.toString();
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
