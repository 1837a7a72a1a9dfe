package dev.photospec.setup;

import java.util.List;
import java.util.Map;

/**
 * The way in which a first configuration gets its tokens.
 *
 * @param entry the rest of the credential's entry, without its user; {@code USER} stands for the user's name
 * @param variables the environment variables that it names, with values that stand for theirs
 * @param next what has to be done before a run
 */
public record TokenChoice(String entry, Map<String, String> variables, String next) {

    private static final String SECRET = "PHOTO_CLIENT_SECRET";

    /** Returns the whole entry of a user. */
    String entryOf(String user) {
        return "{user: " + quoted(user) + ", " + entry.replace("username: USER", "username: " + quoted(user)) + "}";
    }

    /** A command that prints a token for any user and scope: no case lacks a token then. */
    public static TokenChoice ofCommand(String line) {
        return new TokenChoice("scopes: any, token: {command: " + quoted(line) + "}", Map.of(), "");
    }

    /** An OAuth 2.0 issuer that is asked with a client's own credentials. */
    public static TokenChoice ofIssuer(String endpoint, String clientId) {
        return new TokenChoice(
                "scopes: any, oauth2: {token-endpoint: " + quoted(endpoint)
                        + ", grant: client_credentials, client-id: " + quoted(clientId) + ", client-secret: \"${"
                        + SECRET
                        + "}\"}",
                Map.of(SECRET, "a-secret"),
                "put the client's secret into " + SECRET + ", then ");
    }

    /** One token in a variable, which is good for few cases. */
    public static TokenChoice ofVariable(String name, List<String> scopes) {
        String listed = String.join(", ", scopes);
        return new TokenChoice(
                "scopes: [" + listed + "], token: \"${" + name + "}\"",
                Map.of(name, "a-token"),
                "put a token with " + listed + " into " + name + ", then ");
    }

    /** A user name, and a password in a variable (RFC 7617). */
    public static TokenChoice ofPassword(String name) {
        return new TokenChoice(
                "basic: {username: USER, password: \"${" + name + "}\"}",
                Map.of(name, "a-password"),
                "put the password into " + name + ", then ");
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
