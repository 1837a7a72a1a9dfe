package dev.photospec.exchange.restassured;

import static io.restassured.RestAssured.given;

import dev.photospec.exchange.BodyBudget;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.ContentCoding;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.TransportError;
import dev.photospec.verdict.Field;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.ProtocolException;
import org.apache.http.client.ClientProtocolException;

/** Sends requests with REST Assured, whose defaults would change what goes over the wire. */
public final class RestAssuredClient implements Client {

    static final int MOST_FIELDS = 512;
    static final int LONGEST_LINE = 32 * 1024;

    private final RestAssuredConfig config;
    private final PooledHttpClients pool;
    private final Duration timeout;

    /** @param timeout the longest time from sending to the end of the answer */
    public RestAssuredClient(Duration timeout, int connections) {
        this(timeout, connections, BodyBudget.unlimited());
    }

    /** @param budget what is asked before a body becomes a large one */
    public RestAssuredClient(Duration timeout, int connections, BodyBudget budget) {
        this.timeout = timeout;
        this.pool = new PooledHttpClients(connections, timeout, budget);
        this.config = RestAssuredConfig.config()
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                // image/jpeg must not become "image/jpeg; charset=ISO-8859-1"
                .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
                .httpClient(HttpClientConfig.httpClientConfig().setParams(parameters((int) timeout.toMillis())));
    }

    /** Without limits of its own, a line and the number of fields are read without an end. */
    private static Map<String, ?> parameters(int millis) {
        return Map.of(
                "http.connection.timeout", millis,
                "http.socket.timeout", millis,
                "http.conn-manager.timeout", (long) millis,
                "http.connection.max-line-length", LONGEST_LINE,
                "http.connection.max-header-count", MOST_FIELDS,
                "http.protocol.handle-authentication", false,
                "http.protocol.cookie-policy", "ignoreCookies");
    }

    @Override
    public Exchange send(Request request) {
        long start = System.nanoTime();
        try {
            PooledHttpClients.Buffering http = pool.client();
            Response response = receive(specification(request, http).request(request.verb(), request.url()), http);
            return new Exchange(request, response, null, millisSince(start));
        } catch (Exception e) {
            // REST Assured is Groovy: it throws checked exceptions that no signature declares.
            TransportError fault = fault(e);
            if (fault.kind() == TransportError.Kind.CLOSED) {
                pool.endIdle();
            }
            return new Exchange(request, null, fault, millisSince(start));
        }
    }

    private RequestSpecification specification(Request request, PooledHttpClients.Buffering http) {
        RestAssuredConfig one = config.httpClient(config.getHttpClientConfig().httpClientFactory(() -> http));
        // The path is percent-encoded already; encoding it again would turn $value into %24value.
        RequestSpecification specification =
                given().config(one).urlEncodingEnabled(false).headers(request.fields());
        if (request.token() != null) {
            specification.header("Authorization", request.token().authorization());
        }
        if (request.fields().keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            specification.noContentType();
        }
        return request.body() == null ? specification : specification.body(request.body());
    }

    private static Response receive(io.restassured.response.Response answer, PooledHttpClients.Buffering http)
            throws IOException {
        List<Field> fields = answer.headers().asList().stream()
                .map(header -> new Field(header.getName(), header.getValue()))
                .toList();
        return ContentCoding.decoded(answer.statusCode(), fields, http.body(), http.place());
    }

    private TransportError fault(Exception e) {
        if (e instanceof SocketTimeoutException) {
            return new TransportError(
                    TransportError.Kind.TIMEOUT, "no whole answer within " + timeout.toMillis() + " ms");
        }
        if (e instanceof ConnectException || e instanceof UnknownHostException || e instanceof SSLException) {
            return new TransportError(TransportError.Kind.UNREACHABLE, "cannot connect: " + e.getMessage());
        }
        if (e instanceof ClientProtocolException
                || e instanceof ProtocolException
                || e instanceof java.net.ProtocolException) {
            return new TransportError(TransportError.Kind.NOT_HTTP, "not a valid HTTP answer: " + e.getMessage());
        }
        return new TransportError(
                TransportError.Kind.CLOSED,
                e instanceof NoHttpResponseException
                        ? "connection closed without an answer"
                        : "connection broke: " + e.getMessage());
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
