package dev.photospec.spec.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Builds a tree from YAML tokens in one pass and keeps the line of each node. Only plain data is taken: a
 * duplicate key, an alias and a type tag are faults, so nothing is overwritten, multiplied or loaded.
 */
final class YamlTree {

    private static final int DEPTH = 32;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxDocumentLength(DataFile.LONGEST_BYTES)
                    .build())
            .build();

    private final String name;
    private final Map<String, Integer> lines = new TreeMap<>();
    private final List<DataFault> faults = new ArrayList<>();

    YamlTree(String name) {
        this.name = name;
    }

    DataFile read(String text) {
        try (JsonParser tokens = YAML.createParser(ObjectReadContext.empty(), text)) {
            if (tokens.nextToken() == null) {
                throw new DataException(new DataFault(name, 0, "is empty"));
            }
            JsonNode root = node(tokens, "");
            if (tokens.nextToken() != null) {
                faults.add(new DataFault(name, line(tokens), "a second document begins here; a file holds one"));
            }
            DataException.throwIfAny(faults);
            return new DataFile(name, root, Map.copyOf(lines));
        } catch (JacksonException e) {
            faults.add(YamlSyntax.fault(name, e));
            throw new DataException(faults);
        }
    }

    private JsonNode node(JsonParser tokens, String pointer) {
        lines.putIfAbsent(pointer, line(tokens));
        refuseTricks(tokens);
        return switch (tokens.currentToken()) {
            case START_OBJECT -> map(tokens, pointer);
            case START_ARRAY -> list(tokens, pointer);
            case VALUE_NUMBER_INT -> NODES.numberNode(tokens.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(tokens.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(tokens.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.stringNode(tokens.getString());
        };
    }

    private ObjectNode map(JsonParser tokens, String pointer) {
        ObjectNode map = NODES.objectNode();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String key = tokens.currentName();
            String place = pointer + "/" + Place.escaped(key);
            Integer before = lines.putIfAbsent(place, line(tokens));
            if (before != null) {
                String which = Place.isSecret(pointer) ? "a key" : "key '" + key + "'";
                faults.add(new DataFault(name, line(tokens), which + " is a duplicate; first on line " + before));
            }
            tokens.nextToken();
            map.set(key, node(tokens, place));
        }
        return map;
    }

    private ArrayNode list(JsonParser tokens, String pointer) {
        ArrayNode list = NODES.arrayNode();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            list.add(node(tokens, pointer + "/" + list.size()));
        }
        return list;
    }

    private void refuseTricks(JsonParser tokens) {
        if (((YAMLParser) tokens).isCurrentAlias()) {
            faults.add(new DataFault(name, line(tokens), "an alias (*) is not allowed; write the value out"));
        }
        if (tokens.getTypeId() != null) {
            faults.add(new DataFault(name, line(tokens), "a type tag (!) is not allowed; write the plain value"));
        }
    }

    private static int line(JsonParser tokens) {
        return tokens.currentTokenLocation().getLineNr();
    }
}
