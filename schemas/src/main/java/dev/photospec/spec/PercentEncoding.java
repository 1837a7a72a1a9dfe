package dev.photospec.spec;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Puts ids into paths and queries as real clients do: everything but unreserved is encoded. */
public final class PercentEncoding {

    private static final String UNRESERVED = "-._~";
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /** The text as one path segment or query value (RFC 3986 §2.1), encoded exactly once. */
    public static String of(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (keeps(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(UPPER.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    /** Returns whether the character is unreserved, and stays as it is (RFC 3986 §2.3). */
    public static boolean keeps(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || UNRESERVED.indexOf(c) >= 0;
    }
}
