package dev.photospec.target;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The source of a bearer token, or of Basic credentials. */
public sealed interface TokenSource {

    /**
     * A token that is at hand.
     *
     * @param variable the environment variable that the configuration takes it from; null if it has none of its own
     */
    record Static(String token, String variable) implements TokenSource {

        /** A token that is written out. */
        public Static(String token) {
            this(token, null);
        }

        /** A token is the same, whichever variable it came from. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Static one && token.equals(one.token);
        }

        @Override
        public int hashCode() {
            return token.hashCode();
        }

        @Override
        public String toString() {
            return "a static token";
        }
    }

    /** A command for the shell that prints a token; it is run again when the token is no longer good. */
    record Command(String line) implements TokenSource {

        @Override
        public String toString() {
            return "a command";
        }
    }

    /** A user name and a password (RFC 7617), which are sent as they are with every request. */
    record Basic(String username, String password) implements TokenSource {

        /** Returns what stands after the word Basic. */
        public String encoded() {
            return Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "the password of " + username;
        }
    }

    /**
     * An OAuth 2.0 token endpoint (RFC 6749) that is asked when a token is needed.
     *
     * @param tokenEndpoint its URL
     * @param grant {@code client_credentials}, {@code refresh_token}, {@code password} or {@code device_code}
     * @param clientId the client's id
     * @param clientSecret the client's secret; null for a public client
     * @param refreshToken for that grant, the token
     * @param login for the grant {@code password}, who logs in and how; null for the others
     * @param deviceEndpoint for the grant {@code device_code} (RFC 8628), the device authorization endpoint
     * @param scope what is asked for instead of the credential's scopes, such as an app's .default; or null
     */
    record OAuth2(
            String tokenEndpoint,
            String grant,
            String clientId,
            String clientSecret,
            String refreshToken,
            Login login,
            String deviceEndpoint,
            String scope)
            implements TokenSource {

        /** A client's own credentials, or a refresh token. */
        public OAuth2(String tokenEndpoint, String grant, String clientId, String clientSecret, String refreshToken) {
            this(tokenEndpoint, grant, clientId, clientSecret, refreshToken, null, null, null);
        }

        @Override
        public String toString() {
            return grant + " at " + tokenEndpoint;
        }
    }

    /** A resource owner's name and password (RFC 6749 §4.3). */
    record Login(String username, String password) {

        @Override
        public String toString() {
            return username;
        }
    }
}
