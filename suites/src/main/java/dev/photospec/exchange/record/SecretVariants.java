package dev.photospec.exchange.record;

import dev.photospec.spec.PercentEncoding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Spells a secret in every form in which it may come back from a target. */
final class SecretVariants {

    /** A base64 form shorter than this could stand in any text by chance. */
    private static final int SHORTEST_CODED = 12;

    private SecretVariants() {}

    /**
     * Returns the secret raw, in lower case as media types are compared, URL-encoded, as a form is decoded by half
     * ({@code +} for a space), in hexadecimal, and in base64 at each of the three places it can have in a longer text.
     */
    static Set<String> forms(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(secret);
        forms.add(secret.toLowerCase(Locale.ROOT));
        forms.add(PercentEncoding.of(secret));
        forms.add(PercentEncoding.of(secret).toLowerCase(Locale.ROOT));
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        forms.add(secret.replace(' ', '+'));
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        forms.add(HexFormat.of().formatHex(bytes));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            addCoded(forms, Base64.getEncoder(), bytes, before);
            addCoded(forms, Base64.getUrlEncoder(), bytes, before);
        }
        return forms;
    }

    /** The characters that depend on nothing but the secret, when so many bytes stand before it. */
    private static void addCoded(Set<String> forms, Base64.Encoder encoder, byte[] secret, int before) {
        byte[] shifted = new byte[before + secret.length];
        System.arraycopy(secret, 0, shifted, before, secret.length);
        String coded = encoder.withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        int end = shifted.length % 3 == 0 ? coded.length() : coded.length() - 1;
        if (end - first >= SHORTEST_CODED) {
            forms.add(coded.substring(first, end));
        }
    }
}
