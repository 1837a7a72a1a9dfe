package dev.photospec.exchange;

import java.net.ProtocolException;
import java.time.Duration;

/**
 * The reason why no answer came.
 *
 * @param kind what went wrong, coarsely
 * @param message what went wrong, for people; holds no secret
 */
public record TransportError(Kind kind, String message) {

    /** No whole answer came in this time. */
    public static TransportError late(Duration time) {
        return new TransportError(Kind.TIMEOUT, "no whole answer within " + time.toMillis() + " ms");
    }

    /** Something other than HTTP came, or the connection broke. */
    public static TransportError of(Throwable cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return cause instanceof ProtocolException
                ? new TransportError(Kind.NOT_HTTP, "not a valid HTTP answer: " + reason)
                : new TransportError(Kind.CLOSED, "connection broke: " + reason);
    }

    /** The stages that the request reached. */
    public enum Kind {
        /** No connection: refused, no such host, no route, TLS. */
        UNREACHABLE,
        /** The connection was closed or reset before the whole answer came. */
        CLOSED,
        /** No whole answer in the time allowed. */
        TIMEOUT,
        /** Something other than HTTP came. */
        NOT_HTTP
    }
}
