package dev.photospec.exchange;

import dev.photospec.verdict.Field;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Sends requests with the JDK's own HTTP client. */
public final class JdkClient implements Client {

    private final HttpClient http;
    private final Duration timeout;
    private final ConnectionSettings way;
    private final BodyBudget budget;
    /** What broke and is sent again goes over a connection of its own, which no server can have ended before. */
    private final Set<Request> broken = ConcurrentHashMap.newKeySet();

    /** @param timeout the longest time from sending to the end of the answer */
    public JdkClient(Duration timeout) {
        this(timeout, ConnectionSettings.DIRECT);
    }

    /** @param way how servers are reached */
    public JdkClient(Duration timeout, ConnectionSettings way) {
        this(timeout, way, BodyBudget.unlimited());
    }

    /** @param budget what is asked before a body becomes a large one */
    public JdkClient(Duration timeout, ConnectionSettings way, BodyBudget budget) {
        this.budget = budget;
        this.timeout = timeout;
        this.way = way;
        this.http = client(timeout, way);
    }

    static HttpClient client(Duration timeout, ConnectionSettings way) {
        HttpClient.Builder builder = HttpClient.newBuilder();
        Optional.ofNullable(way.tls()).ifPresent(builder::sslContext);
        Optional.ofNullable(way.proxy()).map(ProxySelector::of).ifPresent(builder::proxy);
        return builder.followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Exchange send(Request request) {
        HttpRequest sent = toHttp(request);
        boolean again = broken.remove(request);
        BodyBudget.Place place = budget.place();
        long start = System.nanoTime();
        try {
            HttpResponse<BoundedBody> response = (again ? client(timeout, way) : http)
                    .send(sent, info -> new BoundedBodySubscriber(timeout.toMillis() - millisSince(start), place));
            return new Exchange(request, fromHttp(response, place), null, millisSince(start));
        } catch (ProtocolException e) {
            return failed(request, start, e);
        } catch (IOException | IllegalArgumentException e) { // the latter for a Content-Length that is no number
            Exchange failed = failed(request, start, cause(e));
            if (!again && failed.fault().kind() == TransportError.Kind.CLOSED) {
                broken.add(request);
            }
            return failed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(request, start, new IOException("interrupted"));
        }
    }

    /** What happened on the client's own threads; an error of the kit's own is none of the target's. */
    private static Throwable cause(Exception failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private HttpRequest toHttp(Request request) {
        HttpRequest.Builder http =
                HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
        request.fields().forEach(http::header);
        if (request.token() != null) {
            http.header("Authorization", "Bearer " + request.token().value());
        }
        return http.method(
                        request.verb(),
                        request.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()))
                .build();
    }

    private static Response fromHttp(HttpResponse<BoundedBody> http, BodyBudget.Place place) throws ProtocolException {
        List<Field> fields = http.headers().map().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
        return ContentCoding.decoded(http.statusCode(), fields, http.body(), place);
    }

    private Exchange failed(Request request, long start, Throwable cause) {
        return new Exchange(request, null, fault(cause), millisSince(start));
    }

    private TransportError fault(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof SSLException) {
            return new TransportError(TransportError.Kind.UNREACHABLE, "cannot connect: " + reason(cause));
        }
        if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            return new TransportError(
                    TransportError.Kind.TIMEOUT, "no whole answer within " + timeout.toMillis() + " ms");
        }
        return cause instanceof ProtocolException
                ? new TransportError(TransportError.Kind.NOT_HTTP, "not a valid HTTP answer: " + reason(cause))
                : new TransportError(TransportError.Kind.CLOSED, "connection broke: " + reason(cause));
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
