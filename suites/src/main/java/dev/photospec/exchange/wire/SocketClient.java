package dev.photospec.exchange.wire;

import dev.photospec.exchange.BodyBudget;
import dev.photospec.exchange.BoundedBody;
import dev.photospec.exchange.BoundedBytes;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.ConnectFault;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.ContentCoding;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.TransportError;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Speaks HTTP/1.1 over sockets, on the thread that asks: no event is handed from one thread to another, which is most of
 * what an exchange costs with Java's own client.
 */
public final class SocketClient implements Client {

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final Duration timeout;
    private final ConnectionSettings way;
    private final BodyBudget budget;
    private final ConnectionPool pool;
    /** Requests whose connection broke; each is sent again over a new connection, which no server can have ended. */
    private final Set<Request> broken = ConcurrentHashMap.newKeySet();

    /** @param timeout the longest time from sending to the end of the answer */
    public SocketClient(Duration timeout) {
        this(timeout, ConnectionSettings.DIRECT);
    }

    /** @param way how servers are reached */
    public SocketClient(Duration timeout, ConnectionSettings way) {
        this(timeout, way, BodyBudget.unlimited());
    }

    /** @param budget what is asked before a body becomes a large one */
    public SocketClient(Duration timeout, ConnectionSettings way, BodyBudget budget) {
        this.timeout = timeout;
        this.way = way;
        this.budget = budget;
        this.pool = new ConnectionPool(new Connector(way));
    }

    @Override
    public Exchange send(Request request) {
        boolean again = broken.remove(request);
        long start = System.nanoTime();
        try (Deadline deadline = new Deadline(timeout)) {
            try {
                Response response = response(request, again, deadline);
                return response.status() == PROXY_AUTHENTICATION_REQUIRED
                        ? new Exchange(request, null, ConnectFault.ofProxy(way), millisSince(start))
                        : new Exchange(request, response, null, millisSince(start));
            } catch (IOException | IllegalArgumentException e) {
                TransportError fault = deadline.hasPassed() ? TransportError.late(timeout) : fault(e);
                if (!again && fault.kind() == TransportError.Kind.CLOSED) {
                    broken.add(request);
                }
                return new Exchange(request, null, fault, millisSince(start));
            }
        }
    }

    private Response response(Request request, boolean again, Deadline deadline) throws IOException {
        URI url = URI.create(request.url());
        ServerAddress server = ServerAddress.of(url);
        HttpConnection connection = again ? pool.open(server, deadline) : pool.take(server, deadline);
        try {
            return response(request, url, connection, deadline);
        } catch (IOException e) {
            boolean ended = connection.isReused() && !connection.in().hasBegun() && !deadline.hasPassed();
            if (!ended || request.writes()) {
                throw e;
            }
            return response(request, url, pool.open(server, deadline), deadline);
        }
    }

    /** The connection rests afterwards, or is closed. */
    private Response response(Request request, URI url, HttpConnection connection, Deadline deadline)
            throws IOException {
        boolean rests = false;
        deadline.guard(connection);
        try {
            connection.in().expect();
            AnswerHead early = written(request, url, connection);
            AnswerHead head = early == null ? AnswerHead.read(connection.in()) : early;
            AnswerContent content = AnswerContent.after(head, request.verb(), connection.in());
            BodyBudget.Place place = budget.place();
            BoundedBody body = BoundedBytes.of(content, place);
            Response response = ContentCoding.decoded(head.status(), head.fields(), body, place);
            deadline.guard(null);
            rests = early == null && content.isFollowed() && head.keepsConnection() && !deadline.hasPassed();
            return response;
        } finally {
            if (rests) {
                pool.giveBack(ServerAddress.of(url), connection);
            } else {
                connection.close();
            }
        }
    }

    /** A server that wants no more of a request may answer and hang up while it is written. */
    private AnswerHead written(Request request, URI url, HttpConnection connection) throws IOException {
        try {
            return RequestOutput.write(request, url, way, connection);
        } catch (ProtocolException e) {
            throw e;
        } catch (IOException broke) {
            try {
                return AnswerHead.read(connection.in());
            } catch (IOException none) {
                throw broke;
            }
        }
    }

    private static TransportError fault(Exception cause) {
        if (cause instanceof Connector.NoConnection none) {
            return none.fault();
        }
        return cause instanceof SSLException
                ? new TransportError(TransportError.Kind.UNREACHABLE, "cannot connect: " + cause.getMessage())
                : TransportError.of(cause);
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
