package dev.photospec.spec.body;

import java.io.InputStream;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds a tree from the tokens of JSON. A mapper would do the same, with 600 classes more at each start. */
public final class JsonTree {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser tokens;
    private final Function<JsonParser, JsonNode> numbers;

    private JsonTree(JsonParser tokens, Function<JsonParser, JsonNode> numbers) {
        this.tokens = tokens;
        this.numbers = numbers;
    }

    /** Returns JSON that is our own, with numbers as those of YAML are read. */
    public static JsonNode ofOurs(InputStream text) {
        try (JsonParser tokens = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTree(tokens, JsonTree::exact).whole();
        }
    }

    /**
     * Returns JSON that may be anybody's; a missing node if there is none.
     *
     * @throws JacksonException if it is no JSON, is followed by more, or leaves the limits of the factory, of which the
     *     deepest nesting must be one
     */
    static JsonNode of(JsonFactory limited, byte[] text) {
        try (JsonParser tokens = limited.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTree(tokens, JsonTree::small).whole();
        }
    }

    private JsonNode whole() {
        if (tokens.nextToken() == null) {
            return NODES.missingNode();
        }
        JsonNode root = node();
        if (tokens.nextToken() != null) {
            throw new StreamReadException(tokens, "more than one value");
        }
        return root;
    }

    private JsonNode node() {
        return switch (tokens.currentToken()) {
            case START_OBJECT -> map();
            case START_ARRAY -> list();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numbers.apply(tokens);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(tokens.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.stringNode(tokens.getString());
        };
    }

    private ObjectNode map() {
        ObjectNode map = NODES.objectNode();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String key = tokens.currentName();
            tokens.nextToken();
            map.set(key, node());
        }
        return map;
    }

    private ArrayNode list() {
        ArrayNode list = NODES.arrayNode();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            list.add(node());
        }
        return list;
    }

    private static JsonNode exact(JsonParser number) {
        return number.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? NODES.numberNode(number.getBigIntegerValue())
                : NODES.numberNode(number.getDecimalValue());
    }

    private static JsonNode small(JsonParser number) {
        return switch (number.getNumberType()) {
            case INT -> NODES.numberNode(number.getIntValue());
            case LONG -> NODES.numberNode(number.getLongValue());
            case BIG_INTEGER -> NODES.numberNode(number.getBigIntegerValue());
            default -> NODES.numberNode(number.getDoubleValue());
        };
    }
}
