package dev.photospec.target;

/** Where a bearer token comes from. */
public sealed interface TokenSource {

    /** A token that is at hand. */
    record Static(String token) implements TokenSource {
        @Override
        public String toString() {
            return "a static token";
        }
    }

    /** An OAuth 2.0 token endpoint (RFC 6749) that is asked when a token is needed. */
    record OAuth2(String tokenEndpoint, String grant, String clientId, String clientSecret, String refreshToken)
            implements TokenSource {
        @Override
        public String toString() {
            return grant + " at " + tokenEndpoint;
        }
    }
}
