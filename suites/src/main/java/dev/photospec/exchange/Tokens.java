package dev.photospec.exchange;

import dev.photospec.target.Grant;

/** Turns a credential into a token, asking its issuer where needed; safe for many threads. */
@FunctionalInterface
public interface Tokens {

    /**
     * A token that has the scope, or each of several with a space between (RFC 6749 §3.3).
     *
     * @throws TokenRefused if the issuer gives none
     */
    Token token(Grant grant, String scope) throws TokenRefused;

    /**
     * A token that has the scope and no other that counts.
     *
     * @throws TokenRefused if there is none, or if a token says of itself that it carries something else
     */
    default Token alone(Grant grant, String scope) throws TokenRefused {
        return token(grant, scope);
    }

    /**
     * Returns a token that has the scope and others.
     *
     * @param asked all of them, with a space between
     * @throws TokenRefused if there is none, or if a token says of itself that it carries something else
     */
    default Token accompanied(Grant grant, String scope, String asked) throws TokenRefused {
        return token(grant, asked);
    }

    /** The issuer gave no token; the message holds no secret. */
    final class TokenRefused extends Exception {

        private static final long serialVersionUID = 1;

        public TokenRefused(String message) {
            super(message);
        }
    }
}
