package dev.photospec.exchange.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Masks every secret the run has seen, wherever it turns up in a text. */
public final class Redaction {

    private static final String MASK = "•••";
    private static final String ELLIPSIS = "…";
    private static final int SHORTEST = 6;
    private static final int BLOCK = 1024 * 1024;
    private static final int LONGEST = 64 * 1024;
    /** Compact JWTs (RFC 7519 §3) that the kit was never given may turn up in answers. */
    private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]{4,}");

    /** The longest first: one secret may be part of another. */
    private final Set<String> forms = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private volatile SecretScanner needles = new SecretScanner(Set.of());

    /** Remembers a secret in the forms in which it may come back: raw, URL-encoded, base64. */
    public void learn(String secret) {
        if (secret != null && secret.length() >= SHORTEST && !forms.contains(secret)) {
            forms.addAll(SecretVariants.forms(secret));
            needles = new SecretScanner(forms);
        }
    }

    /** The text with every known secret masked. */
    public String mask(String text) {
        return JWT.matcher(finds(text) ? replaced(text) : text).replaceAll(MASK);
    }

    /** The same for a text that was cut, so that it may end, or stop before an ellipsis, within a secret. */
    public String maskBeginning(String text) {
        return Stream.of(mask(text).split(ELLIPSIS, -1)).map(this::maskEnd).collect(Collectors.joining(ELLIPSIS));
    }

    private String maskEnd(String text) {
        for (String form : forms) {
            int first = Math.max(0, text.length() - form.length());
            for (int at = first; at <= text.length() - SHORTEST; at++) {
                if (form.startsWith(text.substring(at))) {
                    return text.substring(0, at) + MASK;
                }
            }
        }
        return text;
    }

    /** Whether the text still holds a known secret. */
    public boolean finds(String text) {
        return finds(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a known secret stands in the bytes. */
    public boolean finds(byte[] bytes) {
        return needles.in(bytes, bytes.length);
    }

    /** Whether the file holds a known secret. */
    public boolean finds(Path file) throws IOException {
        byte[] window = new byte[LONGEST + BLOCK];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(window, 0, BLOCK); read > 0; read = in.read(window, kept, BLOCK)) {
                int length = kept + read;
                if (needles.in(window, length)) {
                    return true;
                }
                kept = Math.min(LONGEST, length);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
            return false;
        }
    }

    private String replaced(String text) {
        String masked = text;
        for (String form : forms) {
            masked = masked.replace(form, MASK);
        }
        return masked;
    }
}
