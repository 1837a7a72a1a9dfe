package dev.photospec.traffic;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.Token;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request that somebody sent, and its answer.
 *
 * @param exchange the request, with the credential as its token where it is a Bearer token, and the answer
 * @param authorization the value of the request's Authorization field, or null for none
 * @param hasBody whether the record holds the body of the answer; without it, only its head can be judged
 */
public record RecordedMessage(Exchange exchange, String authorization, boolean hasBody) {

    /** Fields that differ between answers that say the same. */
    private static final Set<String> PASSING = Set.of("date", "age", "request-id", "client-request-id", "x-request-id");

    /** Begins the value of a token of which only the name was recorded. */
    static final String LABELLED = "recorded as ";

    /** Fields that make an answer another one than the documents speak of (RFC 9110 sections 13 and 14). */
    private static final List<String> CONDITIONS = List.of(
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "if-range",
            "range",
            "prefer",
            "x-http-method-override");

    /** Returns whether the request has conditions that no statement speaks of. */
    boolean isConditional() {
        return exchange.request().fields().keySet().stream()
                .anyMatch(name -> CONDITIONS.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** Returns whether anything in the request may say who has sent it. */
    boolean hasCredential() {
        return authorization != null
                || requestField("Cookie").isPresent()
                || exchange.request().url().contains("access_token=");
    }

    /** Returns the value of a request field, letter case of its name aside. */
    public Optional<String> requestField(String name) {
        return exchange.request().fields().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the name by which a token was recorded instead of its value. */
    Optional<String> label() {
        return Optional.ofNullable(exchange.request().token())
                .filter(token -> token.value().startsWith(LABELLED))
                .map(Token::variable);
    }

    /** Returns when it was sent, as far as the record says; else null. */
    public Instant sent() {
        return exchange.sent();
    }

    /** Returns when its answer was there; null if it is not known when it was sent. */
    public Instant ended() {
        return sent() == null ? null : sent().plusMillis(exchange.millis());
    }

    /** Returns the answer's status code. */
    public int status() {
        return exchange.response().status();
    }

    /** Returns a key that is the same for messages that say the same: what was sent, by whom, and what came back. */
    public String meaning() {
        Response response = exchange.response();
        byte[] body = exchange.request().body();
        List<String> fields = response.fields().stream()
                .filter(field -> !PASSING.contains(field.name().toLowerCase(Locale.ROOT)))
                .map(Field::toString)
                .toList();
        return String.join(
                "\n",
                place(),
                String.valueOf(authorization),
                String.valueOf(requestField("Content-Type")),
                body == null ? "" : Sha256.of(body),
                String.valueOf(response.status()),
                String.join("\n", fields),
                hasBody ? Sha256.of(response.body()) : "");
    }

    /** Returns the place that was asked, in one spelling for every way to encode it. */
    String place() {
        return place(exchange.request().verb(), exchange.request().url());
    }

    /** Returns the method and URL in one spelling: each segment and option decoded once, options in order. */
    static String place(String verb, String url) {
        int fragment = url.indexOf('#');
        String plain = fragment < 0 ? url : url.substring(0, fragment);
        int authority = plain.indexOf("://") + 3;
        int start = plain.indexOf('/', authority);
        String whole = start < 0 ? plain : plain.substring(0, start).toLowerCase(Locale.ROOT) + plain.substring(start);
        int mark = whole.indexOf('?');
        String path = mark < 0 ? whole : whole.substring(0, mark);
        String query = mark < 0 ? "" : whole.substring(mark + 1);
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            segments.add(PercentDecoding.of(segment).replace("/", "%2F"));
        }
        Map<String, String> options = new TreeMap<>();
        for (String option : query.split("&")) {
            if (!option.isEmpty()) {
                int equals = option.indexOf('=');
                String name = equals < 0 ? option : option.substring(0, equals);
                options.put(
                        PercentDecoding.of(name.replace('+', ' ')),
                        equals < 0
                                ? ""
                                : PercentDecoding.of(
                                        option.substring(equals + 1).replace('+', ' ')));
            }
        }
        return verb + " " + String.join("/", segments) + (options.isEmpty() ? "" : "?" + options);
    }
}
