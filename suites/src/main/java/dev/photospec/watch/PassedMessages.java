package dev.photospec.watch;

import dev.photospec.exchange.BodyBudget;
import dev.photospec.exchange.BoundedBody;
import dev.photospec.exchange.ContentCoding;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.reference.relay.Relayed;
import dev.photospec.traffic.RecordedMessage;
import dev.photospec.traffic.RecordedTokens;
import dev.photospec.verdict.Field;
import java.net.ProtocolException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what has passed into what is judged, and learns every secret in it. */
final class PassedMessages {

    private final Redaction redaction;
    private final RecordedTokens tokens;

    PassedMessages(Redaction redaction) {
        this.redaction = redaction;
        this.tokens = new RecordedTokens(redaction);
    }

    RecordedMessage record(Relayed passed) {
        Map<String, String> fields = new LinkedHashMap<>();
        String authorization = null;
        for (Map.Entry<String, String> field : passed.requestFields()) {
            if (field.getKey().equalsIgnoreCase("Authorization")) {
                authorization = field.getValue();
            } else {
                learn(field.getKey(), field.getValue());
                fields.merge(field.getKey(), field.getValue(), (one, other) -> one + ", " + other);
            }
        }
        Request request = new Request(passed.verb(), passed.url(), fields, tokens.of(authorization), sent(passed));
        Exchange exchange = new Exchange(request, response(passed), null, passed.millis(), passed.began());
        return new RecordedMessage(exchange, authorization, passed.body() != null);
    }

    private static byte[] sent(Relayed passed) {
        return passed.sent() == null || passed.sent().length == 0 ? null : passed.sent();
    }

    private Response response(Relayed passed) {
        List<Field> fields = passed.fields().stream()
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList();
        fields.forEach(field -> learn(field.name(), field.value()));
        byte[] body = passed.body() == null ? new byte[0] : passed.body();
        try {
            return passed.verb().equals("HEAD")
                    ? new Response(passed.status(), fields, new byte[0], false)
                    : ContentCoding.decoded(
                            passed.status(), fields, new BoundedBody(body, passed.body() == null), place());
        } catch (ProtocolException e) {
            return new Response(passed.status(), fields, body, false);
        }
    }

    private static BodyBudget.Place place() {
        return BodyBudget.unlimited().place();
    }

    private void learn(String name, String value) {
        if (name.equalsIgnoreCase("Cookie")) {
            for (String cookie : value.split(";")) {
                redaction.learnCookie(cookie.strip());
            }
        }
        if (name.equalsIgnoreCase("Set-Cookie")) {
            redaction.learnCookie(value);
        }
    }
}
