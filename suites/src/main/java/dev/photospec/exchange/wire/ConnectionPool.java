package dev.photospec.exchange.wire;

import java.io.IOException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The connections that rest between two requests; the one that was used last is taken first. */
final class ConnectionPool {

    private final Connector connector;
    private final Map<ServerAddress, Deque<HttpConnection>> resting = new ConcurrentHashMap<>();

    ConnectionPool(Connector connector) {
        this.connector = connector;
    }

    /** Returns a connection that rested, or a new one. */
    HttpConnection take(ServerAddress server, Deadline deadline) throws IOException {
        Deque<HttpConnection> known = resting(server);
        for (HttpConnection one = known.pollFirst(); one != null; one = known.pollFirst()) {
            if (one.isOpen()) {
                return one;
            }
            one.close();
        }
        return open(server, deadline);
    }

    /** Returns a new connection, which no server can have ended yet. */
    HttpConnection open(ServerAddress server, Deadline deadline) throws IOException {
        return connector.open(server, deadline);
    }

    void giveBack(ServerAddress server, HttpConnection connection) {
        connection.rest();
        resting(server).addFirst(connection);
    }

    private Deque<HttpConnection> resting(ServerAddress server) {
        return resting.computeIfAbsent(server, absent -> new ConcurrentLinkedDeque<>());
    }
}
