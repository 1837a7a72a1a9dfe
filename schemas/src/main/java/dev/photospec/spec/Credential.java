package dev.photospec.spec;

/** Which token a request carries. */
public enum Credential {
    /** A token that is enough for the route. */
    SUFFICIENT,
    /** One case for each listed scope, each token carrying that scope alone. */
    EACH_LISTED,
    /** One case for each weaker scope, each token carrying that scope alone. */
    EACH_REFUSED,
    /** No Authorization field. */
    NONE,
    /** A Bearer token that is no token. */
    MALFORMED,
    /** A token that is enough, with its end changed. */
    TAMPERED
}
