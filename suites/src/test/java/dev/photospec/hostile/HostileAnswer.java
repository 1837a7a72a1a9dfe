package dev.photospec.hostile;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What the target sends, and what the kit has to make of it.
 *
 * @param id its name, also in the path
 * @param asked what the kit asks for: metadata, value, refusal, write; or target, before anything is asked for
 * @param parts what is sent, from the first byte of the answer on
 * @param data the whole entry
 * @param outcome the outcome's word
 * @param says a part of the message or reason
 */
record HostileAnswer(String id, String asked, List<JsonNode> parts, JsonNode data, String outcome, String says) {

    static HostileAnswer of(JsonNode data) {
        return new HostileAnswer(
                data.path("id").asString(),
                data.path("asked").asString(),
                data.path("raw").isMissingNode()
                        ? List.of()
                        : data.path("raw").valueStream().toList(),
                data,
                data.path("outcome").asString(),
                data.path("says").asString(""));
    }

    boolean isOfTarget() {
        return asked.equals("target");
    }

    boolean isOfWrite() {
        return asked.equals("write");
    }

    /** The head as it is sent; empty if the answer is told byte by byte. */
    String head() {
        if (data.has("raw")) {
            return "";
        }
        StringBuilder head = new StringBuilder("HTTP/1.1 " + data.path("status").asString("200 OK") + "\r\n");
        data.path("fields")
                .valueStream()
                .forEach(field -> head.append(field.asString()).append("\r\n"));
        if (!head.toString().toLowerCase(Locale.ROOT).contains("\r\ncontent-type:")) {
            head.append("Content-Type: ").append(mediaType()).append("\r\n");
        }
        return head.append("Connection: close\r\n\r\n").toString();
    }

    /** Returns what is sent after the head. */
    List<JsonNode> content() {
        return data.has("raw") ? parts : data.path("body").valueStream().toList();
    }

    /** Either is what a client may make of a message that a recipient need not refuse (RFC 9112 section 2.2). */
    List<String> outcomes() {
        return outcome.equals("either") ? List.of("passed", "failed") : List.of(outcome);
    }

    private String mediaType() {
        return asked.equals("value") ? "image/jpeg" : "application/json";
    }

    @Override
    public String toString() {
        return id;
    }
}
