package dev.photospec.exchange;

/**
 * Why no answer came.
 *
 * @param kind what went wrong, coarsely
 * @param message what went wrong, for people; holds no secret
 */
public record TransportError(Kind kind, String message) {

    /** How far the request got. */
    public enum Kind {
        /** No connection: refused, no such host, no route, TLS. */
        UNREACHABLE,
        /** The connection was closed or reset before the whole answer came. */
        CLOSED,
        /** No whole answer in the time allowed. */
        TIMEOUT,
        /** What came is not HTTP. */
        NOT_HTTP
    }
}
