package dev.photospec.exchange;

/**
 * The reason why no answer came.
 *
 * @param kind what went wrong, coarsely
 * @param message what went wrong, for people; holds no secret
 */
public record TransportError(Kind kind, String message) {

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
