package dev.photospec.report.site;

import dev.photospec.report.Characters;
import dev.photospec.report.Explanation;
import dev.photospec.report.ReportMapper;
import dev.photospec.verdict.Body;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.RecordedExchange;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * A recorded request and its answer, as text.
 *
 * @param request the request line, fields, and what the body is
 * @param answer the status, fields, and the body where it is text
 * @param curl a line that sends it again
 */
public record SampleExchange(String request, String answer, String curl) {

    /** Header fields that matter to a reader; the others are specific to the server that happened to answer. */
    private static final Set<String> SHOWN = Set.of(
            "accept",
            "authorization",
            "content-length",
            "content-type",
            "etag",
            "if-match",
            "location",
            "www-authenticate");

    static SampleExchange of(RecordedExchange exchange) {
        URI url = URI.create(exchange.url());
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new SampleExchange(
                exchange.verb() + " " + url.getRawPath() + query + "\nHost: " + url.getRawAuthority() + "\n"
                        + fields(exchange.requestFields()) + body(exchange.requestBody()),
                exchange.status() + "\n" + fields(exchange.responseFields()) + body(exchange.responseBody()),
                Characters.visible(exchange.curl()));
    }

    private static String fields(List<Field> fields) {
        return fields.stream()
                .filter(field -> SHOWN.contains(field.name().toLowerCase(Locale.ROOT)))
                .map(field -> Characters.visible(field.name() + ": " + field.value()) + "\n")
                .collect(Collectors.joining());
    }

    private static String body(Body body) {
        if (body == null || body.bytes() == 0) {
            return "";
        }
        return "\n" + (body.text() == null ? "(" + Explanation.body(body) + ")" : pretty(body.text()));
    }

    private static String pretty(String text) {
        try {
            String json = ReportMapper.MAPPER
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(ReportMapper.MAPPER.readTree(text));
            return json.lines().map(Characters::visible).collect(Collectors.joining("\n"));
        } catch (JacksonException e) {
            return Characters.visible(text);
        }
    }
}
