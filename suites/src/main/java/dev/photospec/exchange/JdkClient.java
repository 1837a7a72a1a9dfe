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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Sends requests with the JDK's own HTTP client. */
public final class JdkClient implements Client {

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final HttpClient http;
    private final Duration timeout;
    private final ConnectionSettings way;
    private final BodyBudget budget;
    /** Requests whose connection broke; each is sent again over a new connection, which no server can have closed. */
    private final Set<Request> broken = ConcurrentHashMap.newKeySet();
    /** Hosts whose first address takes no connection, and another does. */
    private final Map<String, AddressedHost> addressed = new ConcurrentHashMap<>();

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
        return builder(timeout, way).build();
    }

    /** Returns the builder of a client that follows no redirect. */
    public static HttpClient.Builder builder(Duration timeout, ConnectionSettings way) {
        HttpClient.Builder builder = HttpClient.newBuilder();
        Optional.ofNullable(way.tls()).ifPresent(builder::sslContext);
        Optional.ofNullable(way.proxy()).map(ProxySelector::of).ifPresent(builder::proxy);
        return builder.followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .version(HttpClient.Version.HTTP_1_1);
    }

    @Override
    public Exchange send(Request request) {
        boolean again = broken.remove(request);
        BodyBudget.Place place = budget.place();
        long start = System.nanoTime();
        try {
            HttpResponse<BoundedBody> response = send(request, again, start, place);
            if (response.statusCode() == PROXY_AUTHENTICATION_REQUIRED) {
                return new Exchange(request, null, ConnectFault.ofProxy(way), millisSince(start));
            }
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

    private HttpResponse<BoundedBody> send(Request request, boolean again, long start, BodyBudget.Place place)
            throws IOException, InterruptedException {
        HttpResponse.BodyHandler<BoundedBody> body =
                info -> new BoundedBodySubscriber(timeout.toMillis() - millisSince(start), place);
        URI url = URI.create(request.url());
        AddressedHost other = addressed.get(url.getAuthority());
        try {
            HttpClient one = other != null ? other.client() : again ? client(timeout, way) : http;
            return one.send(toHttp(request, other), body);
        } catch (ConnectException e) {
            AddressedHost open =
                    other != null ? null : AddressedHost.of(url, timeout, way).orElse(null);
            if (open == null) {
                throw e;
            }
            addressed.put(url.getAuthority(), open);
            return open.client().send(toHttp(request, open), body);
        }
    }

    /** Returns the transport error behind a failure on the client's own threads; the kit's own errors are thrown. */
    private static Throwable cause(Exception failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private HttpRequest toHttp(Request request, AddressedHost other) {
        URI url = URI.create(request.url());
        HttpRequest.Builder http = HttpRequest.newBuilder(other == null ? url : other.addressed(url))
                .timeout(timeout);
        if (other != null) {
            http.header("Host", url.getRawAuthority());
        }
        if (way.proxyAuthorization() != null) {
            http.header("Proxy-Authorization", way.proxyAuthorization());
        }
        request.fields().forEach(http::header);
        if (request.token() != null) {
            http.header("Authorization", request.token().authorization());
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
        return new Exchange(request, null, fault(cause, request), millisSince(start));
    }

    private TransportError fault(Throwable cause, Request request) {
        if (cause instanceof HttpConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof SSLException) {
            return new TransportError(
                    TransportError.Kind.UNREACHABLE,
                    "cannot connect: " + ConnectFault.reason(cause, request.url(), way, timeout));
        }
        Optional<String> tunnel = ConnectFault.tunnelStatus(cause);
        if (tunnel.isPresent()) {
            return ConnectFault.ofTunnel(tunnel.get(), way);
        }
        if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            return TransportError.late(timeout);
        }
        return TransportError.of(cause);
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
