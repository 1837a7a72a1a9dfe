package dev.photospec.credential;

import com.nimbusds.oauth2.sdk.AbstractRequest;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.wire.SocketClient;
import dev.photospec.spec.body.BoundedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends requests to an issuer of tokens: follows no redirect, holds one deadline over the whole answer, and takes no
 * more than 64 KiB of JSON.
 */
final class IssuerClient {

    private static final int MOST_BYTES = 64 * 1024;

    private final SocketClient http;

    IssuerClient(Duration timeout, ConnectionSettings way) {
        this.http = new SocketClient(timeout, way);
    }

    /** @throws IOException if no usable answer comes; the message says what came instead */
    HTTPResponse send(AbstractRequest request) throws IOException, ParseException {
        HTTPRequest asked = request.toHTTPRequest();
        Map<String, String> fields = asked.getHeaderMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join(", ", field.getValue())));
        String form = asked.getBody() == null ? "" : asked.getBody();
        Exchange exchange = http.send(new Request(
                asked.getMethod().name(),
                asked.getURI().toString(),
                fields,
                null,
                form.getBytes(StandardCharsets.UTF_8)));
        if (exchange.fault() != null) {
            throw new IOException(exchange.fault().message());
        }
        return usable(exchange.response());
    }

    private static HTTPResponse usable(Response came) throws IOException, ParseException {
        String type = came.mediaType().orElse("no Content-Type");
        if (came.truncated() || came.body().length > MOST_BYTES) {
            throw new IOException("it answered " + came.status() + " with more than " + MOST_BYTES + " bytes");
        }
        if (!type.equals("application/json") || BoundedJson.read(came.body()).isEmpty()) {
            throw new IOException("it answered " + came.status() + " with " + shown(type)
                    + (type.equals("application/json") ? " that cannot be read" : ", which is not JSON"));
        }
        HTTPResponse usable = new HTTPResponse(came.status());
        usable.setContentType("application/json");
        usable.setBody(new String(came.body(), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
        return usable;
    }

    private static String shown(String type) {
        return type.length() > 100 ? type.substring(0, 100) + "…" : type;
    }
}
