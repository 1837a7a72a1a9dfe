package example.photos;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is signed in with which token. */
final class Sessions {

    /** A user and what the token allows. */
    record Session(String upn, List<String> scopes) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final String secret;

    Sessions(String secret) {
        this.secret = secret;
    }

    /** Answers a token request (RFC 6749 §4.4) in JSON; empty if the secret is wrong. */
    String issue(String form) {
        Map<String, String> fields = Stream.of(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1])));
        if (!secret.equals(fields.get("client_secret"))) {
            return "";
        }
        String token = UUID.randomUUID().toString();
        sessions.put(token, new Session(fields.get("client_id"), List.of(fields.get("scope").split(" "))));
        return "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
    }

    /** Null if the field names no token that was issued. */
    Session of(String authorization) {
        return authorization == null || !authorization.startsWith("Bearer ")
                ? null
                : sessions.get(authorization.substring("Bearer ".length()));
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
