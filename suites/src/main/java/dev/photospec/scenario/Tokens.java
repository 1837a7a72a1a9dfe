package dev.photospec.scenario;

import dev.photospec.exchange.Token;
import dev.photospec.target.Grant;

/** Turns a credential into a token, asking its issuer where needed; safe for many threads. */
@FunctionalInterface
public interface Tokens {

    /**
     * A token that carries the scope.
     *
     * @throws TokenRefused if the issuer gives none
     */
    Token token(Grant grant, String scope) throws TokenRefused;

    /** The issuer gave no token; the message holds no secret. */
    final class TokenRefused extends Exception {

        private static final long serialVersionUID = 1;

        public TokenRefused(String message) {
            super(message);
        }
    }
}
