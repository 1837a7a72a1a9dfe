package dev.photospec.vendor.restassured;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.traffic.RecordedMessage;
import dev.photospec.traffic.RecordedTokens;
import dev.photospec.traffic.RecordedTraffic;
import dev.photospec.verdict.Field;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Keeps what REST Assured has sent and received; safe for tests that run side by side. */
final class SentExchanges {

    private final Redaction redaction = new Redaction();
    private final List<RecordedMessage> messages = new ArrayList<>();
    private final RecordedTokens tokens = new RecordedTokens(redaction);
    private int unreadable;

    /** Adds an exchange; one that cannot be read is counted only, so that the test goes on as if nobody listened. */
    synchronized void add(FilterableRequestSpecification request, Response response, long start) {
        try {
            messages.add(message(request, response, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
        } catch (RuntimeException e) {
            unreadable++;
        }
    }

    Redaction redaction() {
        return redaction;
    }

    synchronized RecordedTraffic recorded() {
        return new RecordedTraffic(messages, unreadable);
    }

    private RecordedMessage message(FilterableRequestSpecification request, Response response, long millis) {
        String authorization = authorization(request);
        Map<String, String> fields = new LinkedHashMap<>();
        for (Header header : request.getHeaders()) {
            if (!header.getName().equalsIgnoreCase("Authorization")) {
                fields.merge(header.getName(), header.getValue(), (one, other) -> one + ", " + other);
            }
        }
        List<Field> answered = response.headers().asList().stream()
                .map(header -> new Field(header.getName(), header.getValue()))
                .toList();
        Exchange exchange = new Exchange(
                new Request(
                        request.getMethod(),
                        request.getURI(),
                        fields,
                        tokens.of(authorization),
                        body(request.getBody())),
                new dev.photospec.exchange.Response(response.statusCode(), answered, response.asByteArray(), false),
                null,
                millis);
        return new RecordedMessage(exchange, authorization, true);
    }

    private static String authorization(FilterableRequestSpecification request) {
        return request.getAuthenticationScheme() instanceof PreemptiveOAuth2HeaderScheme scheme
                ? "Bearer " + scheme.getAccessToken()
                : request.getHeaders().getValue("Authorization");
    }

    private static byte[] body(Object content) {
        return content instanceof byte[] bytes
                ? bytes
                : content instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
    }
}
