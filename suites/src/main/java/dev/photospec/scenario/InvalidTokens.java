package dev.photospec.scenario;

import dev.photospec.exchange.Token;

/** Makes tokens that no server may accept. */
final class InvalidTokens {

    /** The distance from a token's end at which it is changed: the last character of base64 may hold unused bits. */
    private static final int FROM_END = 5;

    private InvalidTokens() {}

    /** @param scheme the authentication scheme of the good one */
    static Token malformed(String scheme) {
        return Token.of(scheme, "this-is-no-token", "MALFORMED_TOKEN");
    }

    /**
     * The token with one character near its end replaced by another, never by its own other case: Jetty
     * remembers the fields of a connection without letter case and takes such a token for the good one.
     */
    static Token tampered(Token good) {
        StringBuilder value = new StringBuilder(good.value());
        int at = Math.max(0, value.length() - FROM_END);
        value.setCharAt(at, Character.toUpperCase(value.charAt(at)) == 'B' ? 'C' : 'B');
        return Token.of(good.scheme(), value.toString(), "TAMPERED_" + good.variable());
    }
}
