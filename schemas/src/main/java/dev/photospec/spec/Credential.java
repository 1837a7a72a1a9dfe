package dev.photospec.spec;

/** The kinds of tokens that a request can have. */
public enum Credential {
    /** A token that is enough for the route. */
    SUFFICIENT,
    /** One case for each listed scope, each token carrying that scope alone. */
    EACH_LISTED,
    /** One case for each weaker scope, each token carrying that scope alone. */
    EACH_REFUSED,
    /** A token that carries every weaker scope together. */
    REFUSED_TOGETHER,
    /** A token that carries no scope. */
    NO_SCOPES,
    /** A token that was enough until it expired. */
    EXPIRED,
    /** A token that carries the first listed scope, and every weaker one beside it. */
    LISTED_AMONG_OTHERS,
    /** No Authorization field. */
    NONE,
    /** A Bearer token that is no token. */
    MALFORMED,
    /** A token that is enough, with its end changed. */
    TAMPERED;

    /** Returns whether a request with such a token must be refused. */
    public boolean mustBeRefused() {
        return this != SUFFICIENT && this != EACH_LISTED && this != LISTED_AMONG_OTHERS;
    }
}
