package dev.photospec.report.json;

import dev.photospec.report.ReportMapper;
import dev.photospec.spec.body.JsonSchema;
import dev.photospec.spec.body.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The closed schema of {@code conformance.json}, in two parts: the file without its cases, and one case. */
final class ConformanceSchema {

    private static final String RESOURCE = "/language/conformance.schema.json";
    private static final ConformanceSchema WITHOUT_CASES = new ConformanceSchema(document());
    private static final ConformanceSchema ONE_CASE = new ConformanceSchema(document()
            .without("properties")
            .without("required")
            .without("additionalProperties")
            .put("$ref", "#/$defs/case"));

    private final JsonSchema schema;

    private ConformanceSchema(JsonNode document) {
        this.schema = JsonSchema.of(document.toString());
    }

    /** The first rule that the file breaks, its cases left aside. */
    static Optional<String> faultOfHeader(JsonNode root) {
        return WITHOUT_CASES.fault(root);
    }

    /** The first rule that the case breaks. */
    static Optional<String> faultOfCase(JsonNode one) {
        return ONE_CASE.fault(one);
    }

    private Optional<String> fault(JsonNode value) {
        return schema.validate(value).stream().findFirst().map(ConformanceSchema::told);
    }

    private static String told(Violation fault) {
        String place = fault.pointer().isEmpty() ? "" : fault.pointer() + " ";
        boolean named = fault.isUnknownProperty() || fault.isMissingProperty();
        return place + fault.rule() + (named ? "" : ", found " + fault.foundText());
    }

    private static ObjectNode document() {
        try (InputStream schema = ConformanceSchema.class.getResourceAsStream(RESOURCE)) {
            return (ObjectNode) ReportMapper.MAPPER.readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
