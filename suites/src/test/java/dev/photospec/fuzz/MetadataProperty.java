package dev.photospec.fuzz;

import static dev.photospec.fuzz.Property.promised;

import dev.photospec.spec.body.BoundedJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON bodies: reading and validating never throws; what was read and is written reads as the same. */
final class MetadataProperty {

    private MetadataProperty() {}

    static void holds(byte[] bytes) {
        Optional<JsonNode> read = BoundedJson.read(bytes);
        for (String schema : Answers.PROFILE.bodies().keySet()) {
            List<String> faults = Answers.SCHEMAS.validate(schema, bytes);
            promised(read.isPresent() || !faults.isEmpty(), "what cannot be read keeps no schema");
        }
        promised(read.isEmpty() || !BoundedJson.exceeds(bytes), "what was read was not too large");
        read.ifPresent(value -> promised(
                BoundedJson.read(ascii(value.toString()).getBytes(StandardCharsets.US_ASCII))
                        .map(JsonNode::toString)
                        .equals(Optional.of(value.toString())),
                "what is written reads as the same"));
    }

    /** Half a surrogate pair, which JSON allows, survives as an escape only. */
    private static String ascii(String json) {
        StringBuilder escaped = new StringBuilder();
        json.chars()
                .forEach(unit ->
                        escaped.append(unit < 0x7F ? String.valueOf((char) unit) : String.format("\\u%04x", unit)));
        return escaped.toString();
    }
}
