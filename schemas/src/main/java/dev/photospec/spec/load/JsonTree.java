package dev.photospec.spec.load;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds a tree from the tokens of JSON that is our own. A mapper would do the same, with 600 classes more at each start. */
final class JsonTree {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    static JsonNode read(InputStream text) {
        try (JsonParser tokens = JSON.createParser(ObjectReadContext.empty(), text)) {
            tokens.nextToken();
            return node(tokens);
        }
    }

    private static JsonNode node(JsonParser tokens) {
        return switch (tokens.currentToken()) {
            case START_OBJECT -> map(tokens);
            case START_ARRAY -> list(tokens);
            case VALUE_NUMBER_INT -> NODES.numberNode(tokens.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(tokens.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(tokens.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.stringNode(tokens.getString());
        };
    }

    private static ObjectNode map(JsonParser tokens) {
        ObjectNode map = NODES.objectNode();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String key = tokens.currentName();
            tokens.nextToken();
            map.set(key, node(tokens));
        }
        return map;
    }

    private static ArrayNode list(JsonParser tokens) {
        ArrayNode list = NODES.arrayNode();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            list.add(node(tokens));
        }
        return list;
    }
}
