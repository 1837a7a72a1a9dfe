package dev.photospec.spec.body;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One rule of a JSON Schema that a value breaks.
 *
 * @param pointer where the value stands (RFC 6901)
 * @param keyword the rule's keyword
 * @param property the property that is missing or not allowed; null for other rules
 * @param found the value
 * @param schema the schema the rule stands in
 * @param original what the validator says of it
 */
public record Violation(
        String pointer, String keyword, String property, JsonNode found, JsonNode schema, String original) {

    /** Returns whether a property stands there that the schema does not know. */
    public boolean isUnknownProperty() {
        return keyword.equals("additionalProperties") && property != null;
    }

    /** Returns whether a required property is missing. */
    public boolean isMissingProperty() {
        return keyword.equals("required") && property != null;
    }

    /** The names or values that the schema would have allowed; empty if it lists none. */
    public List<String> allowed() {
        return isUnknownProperty()
                ? List.copyOf(schema.path("properties").propertyNames())
                : schema.path("enum").valueStream().map(Wording::plain).toList();
    }

    /** Returns what the value must be, without the value: {@code must be an integer}. */
    public String rule() {
        return Wording.rule(this);
    }

    /** The value and its type: {@code "240" (string)}; a list or a map is not spelt out. */
    public String foundText() {
        return Wording.found(found);
    }

    JsonNode operand() {
        return schema.path(keyword);
    }
}
