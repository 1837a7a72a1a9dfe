package dev.photospec.spec.body;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** JSON Schema rules and JSON values in words. */
final class Wording {

    private static final int LONGEST = 60;
    private static final Map<String, String> TYPES = Map.of(
            "object", "an object",
            "array", "a list",
            "string", "a string",
            "integer", "an integer",
            "number", "a number",
            "boolean", "true or false",
            "null", "null");

    private Wording() {}

    static String rule(Violation violation) {
        JsonNode operand = violation.operand();
        return switch (violation.keyword()) {
            case "type" -> "must be " + types(operand);
            case "enum" -> "must be one of " + String.join(", ", violation.allowed());
            case "const" -> "must be " + plain(operand);
            case "pattern", "format" -> form(violation.schema(), operand);
            case "minimum" -> "must be at least " + plain(operand);
            case "maximum" -> "must be at most " + plain(operand);
            case "required" -> "must have '" + violation.property() + "'";
            case "additionalProperties" -> "must not have '" + violation.property() + "'";
            default -> count(violation.keyword(), plain(operand), violation.original());
        };
    }

    private static String count(String keyword, String number, String original) {
        return switch (keyword) {
            case "minLength" -> "must have at least " + number + " characters";
            case "maxLength" -> "must have at most " + number + " characters";
            case "minItems" -> "must have at least " + number + " entries";
            case "maxItems" -> "must have at most " + number + " entries";
            case "minProperties" -> "must have at least " + number + " keys";
            case "maxProperties" -> "must have at most " + number + " keys";
            case "uniqueItems" -> "must not have the same entry twice";
            default -> original;
        };
    }

    private static String form(JsonNode schema, JsonNode operand) {
        return schema.has("title") ? "must be " + plain(schema.path("title")) : "must have the form " + plain(operand);
    }

    private static String types(JsonNode operand) {
        return operand.isArray()
                ? operand.valueStream().map(Wording::type).collect(Collectors.joining(" or "))
                : type(operand);
    }

    private static String type(JsonNode name) {
        return TYPES.getOrDefault(plain(name), plain(name));
    }

    static String found(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL, MISSING -> "null";
            case STRING -> "\"" + shortened(value.stringValue()) + "\" (string)";
            case NUMBER -> shortened(value.toString()) + " (number)";
            default -> value.toString();
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static String plain(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
