package dev.photospec.report.har;

import dev.photospec.report.ReportJson;
import dev.photospec.verdict.Body;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.RecordedExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns exchanges of one case into HAR entries. One of which nobody knows when it was sent starts with the run. */
final class HarEntry {

    private static final int UNKNOWN = -1;

    private final Instant started;
    private final String comment;

    HarEntry(Instant started, String comment) {
        this.started = started;
        this.comment = comment;
    }

    Map<String, Object> of(RecordedExchange exchange) {
        return ReportJson.object(
                "startedDateTime", (exchange.sent() == null ? started : exchange.sent()).toString(),
                "time", exchange.millis(),
                "request", request(exchange),
                "response", response(exchange),
                "cache", Map.of(),
                "timings", ReportJson.object("send", 0, "wait", exchange.millis(), "receive", 0),
                "comment", comment + ", step " + exchange.step());
    }

    private static Map<String, Object> request(RecordedExchange exchange) {
        Body body = exchange.requestBody();
        return ReportJson.object(
                "method", exchange.verb(),
                "url", exchange.url(),
                "httpVersion", "HTTP/1.1",
                "cookies", List.of(),
                "headers", headers(exchange.requestFields()),
                "queryString", query(exchange.url()),
                "postData", body == null ? null : ReportJson.object("mimeType", type(body), "text", text(body)),
                "headersSize", UNKNOWN,
                "bodySize", body == null ? 0 : body.bytes());
    }

    private static Map<String, Object> response(RecordedExchange exchange) {
        Body body = exchange.responseBody();
        long size = body == null ? 0 : body.bytes();
        return ReportJson.object(
                "status",
                exchange.status(),
                "statusText",
                "",
                "httpVersion",
                "HTTP/1.1",
                "cookies",
                List.of(),
                "headers",
                headers(exchange.responseFields()),
                "content",
                body == null ? ReportJson.object("size", 0, "mimeType", "x-unknown") : content(body),
                "redirectURL",
                "",
                "headersSize",
                UNKNOWN,
                "bodySize",
                size,
                "comment",
                exchange.fault());
    }

    private static Map<String, Object> content(Body body) {
        boolean binary = body.text() == null && body.base64() != null;
        return ReportJson.object(
                "size", body.bytes(),
                "mimeType", type(body),
                "text", binary ? body.base64() : body.text(),
                "encoding", binary ? "base64" : null,
                "_sha256", body.sha256(),
                "comment", body.picture());
    }

    private static String text(Body body) {
        return body.text() == null ? "" : body.text();
    }

    private static String type(Body body) {
        return body.mediaType() == null ? "x-unknown" : body.mediaType();
    }

    private static List<Map<String, Object>> headers(List<Field> fields) {
        return fields.stream()
                .map(field -> ReportJson.object("name", field.name(), "value", field.value()))
                .toList();
    }

    private static List<Map<String, Object>> query(String url) {
        int mark = url.indexOf('?');
        return mark < 0
                ? List.of()
                : Stream.of(url.substring(mark + 1).split("&"))
                        .map(HarEntry::parameter)
                        .toList();
    }

    private static Map<String, Object> parameter(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        return ReportJson.object("name", decoded(name), "value", equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }

    /** The text without its percent-encoding, or as it is where that is broken. */
    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }
}
