package dev.photospec.traffic;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Undoes percent-encoding (RFC 3986 section 2.1). */
final class PercentDecoding {

    private PercentDecoding() {}

    /** Returns the text decoded once, or as it is where its encoding is broken. */
    static String of(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }
}
