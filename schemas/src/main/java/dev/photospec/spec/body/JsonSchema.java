package dev.photospec.spec.body;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A compiled JSON Schema, draft 2020-12, with formats asserted. It refers to nothing outside itself:
 * references to other documents are refused, never fetched.
 */
public final class JsonSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SchemaDialect.draft202012(),
            registry -> registry.schemaLoader(
                            loader -> loader.block(iri -> !iri.toString().startsWith(DIALECT)))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .regularExpressionFactory(BoundedExpression::of)
                            .build()));

    private final JsonNode document;
    private final Schema schema;

    private JsonSchema(JsonNode document, Schema schema) {
        this.document = document;
        this.schema = schema;
    }

    /**
     * Compiles a schema.
     *
     * @param text the schema as JSON
     * @throws IllegalArgumentException if it is not JSON or not a usable schema; the message says why
     */
    public static JsonSchema of(String text) {
        try {
            return of(BoundedJson.parse(text.getBytes(StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Compiles a schema.
     *
     * @throws IllegalArgumentException if it is not a usable schema; the message says why
     */
    public static JsonSchema of(JsonNode document) {
        try {
            Schema schema = REGISTRY.getSchema(document);
            schema.initializeValidators();
            return new JsonSchema(document, schema);
        } catch (SchemaException e) {
            throw new IllegalArgumentException("is not a JSON Schema: " + e.getMessage(), e);
        }
    }

    /** Every rule the value breaks; empty if it keeps them all. */
    public List<Violation> validate(JsonNode value) {
        return schema
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(this::violation)
                .toList();
    }

    static JsonNode read(byte[] json) {
        return BoundedJson.parse(json);
    }

    private Violation violation(Error error) {
        String rule = error.getSchemaLocation().getFragment().toString();
        JsonPointer owner = JsonPointer.compile(rule).head();
        return new Violation(
                error.getInstanceLocation().toString(),
                error.getKeyword(),
                error.getProperty(),
                error.getInstanceNode(),
                owner == null ? document : document.at(owner),
                error.getMessage());
    }
}
