package dev.photospec.traffic;

import dev.photospec.verdict.Field;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the values of an archive's entry that need more than their name. */
final class HarValues {

    private HarValues() {}

    /** Returns the header fields of a request or response. */
    static List<Field> fields(JsonNode message) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode header : message.path("headers")) {
            fields.add(new Field(
                    header.path("name").asString(""), header.path("value").asString("")));
        }
        return fields;
    }

    /** Returns the content, or null where the archive does not hold it. */
    static byte[] bytes(JsonNode content) {
        JsonNode text = content.path("text");
        if (!text.isString()
                || (text.asString().isEmpty() && content.path("size").asLong(0) > 0)) {
            return null;
        }
        if (!"base64".equals(content.path("encoding").asString(""))) {
            return text.asString().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getMimeDecoder().decode(text.asString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns when the entry began, or null if it does not say. */
    static Instant time(JsonNode entry) {
        try {
            return OffsetDateTime.parse(entry.path("startedDateTime").asString(""))
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
