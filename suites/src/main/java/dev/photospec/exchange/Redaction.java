package dev.photospec.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Masks every secret the run has seen, wherever it turns up in a text. */
public final class Redaction {

    private static final String MASK = "•••";
    private static final int SHORTEST = 6;
    /** Compact JWTs (RFC 7519 §3) that the kit was never given may turn up in answers. */
    private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]{4,}");

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    /** Remembers a secret in the forms in which it may come back: raw, URL-encoded, base64. */
    public void learn(String secret) {
        if (secret != null && secret.length() >= SHORTEST) {
            secrets.add(secret);
            secrets.add(PercentEncoding.of(secret));
            secrets.add(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The text with every known secret masked. */
    public String mask(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        return JWT.matcher(masked).replaceAll(MASK);
    }

    /** Whether the text still holds a known secret. */
    public boolean finds(String text) {
        return secrets.stream().anyMatch(text::contains);
    }
}
