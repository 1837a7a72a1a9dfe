package dev.photospec.spec.body;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.EnumValidator;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.path.NodePath;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The keyword {@code enum}. The validator's own makes a mapper, which takes 30 to 70 ms of a start, to print the values that are
 * allowed. It is asked here only about a value that equals none of them as it is written: 1.0 may still be a 1.
 */
final class ListedValues extends BaseKeywordValidator {

    private final Set<JsonNode> listed;

    ListedValues(SchemaLocation location, JsonNode values, Schema parent, SchemaContext context) {
        super(KeywordType.ENUM, values, location, parent, context);
        this.listed = values instanceof ArrayNode list ? Set.copyOf(list.values()) : Set.of();
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath place) {
        if (!listed.contains(value)) {
            new EnumValidator(schemaLocation, schemaNode, parentSchema, schemaContext)
                    .validate(execution, value, root, place);
        }
    }
}
