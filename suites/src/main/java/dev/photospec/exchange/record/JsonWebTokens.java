package dev.photospec.exchange.record;

import java.nio.charset.StandardCharsets;

/**
 * Finds compact JWTs (RFC 7519 section 3) that the kit was never given. Reads each character a fixed number of
 * times, whatever the text: a regular expression would begin anew at each {@code eyJ}.
 */
final class JsonWebTokens {

    /** The beginning of each: an opening brace and a quotation mark, in base64url. */
    private static final String START = "eyJ";

    private static final int SHORTEST = 4;

    private JsonWebTokens() {}

    /** Returns the text with the mask in place of each token; quickly, where no token begins. */
    static String mask(String text, String mask) {
        return text.contains(START) ? mask((CharSequence) text, mask) : text;
    }

    /** Returns whether a token is in the first octets of the text. */
    static boolean isAnyIn(byte[] text, int length) {
        for (int at = 0; at + START.length() <= length; at++) {
            if (text[at] == 'e' && text[at + 1] == 'y' && text[at + 2] == 'J') {
                String rest = new String(text, at, length - at, StandardCharsets.ISO_8859_1);
                return !mask(rest, "").equals(rest);
            }
        }
        return false;
    }

    /** Returns the text with the mask in place of each token. */
    static String mask(CharSequence text, String mask) {
        StringBuilder masked = new StringBuilder(text.length());
        int kept = 0;
        int at = 0;
        while (at < text.length()) {
            int header = endOfPart(text, at);
            int start = start(text, at, header);
            int payload = start < 0 ? -1 : nextPart(text, header);
            int signature = payload < 0 ? -1 : nextPart(text, payload);
            if (signature >= 0) {
                masked.append(text, kept, start).append(mask);
                kept = signature;
            }
            at = signature >= 0 ? signature : header == at ? at + 1 : header;
        }
        return kept == 0
                ? text.toString()
                : masked.append(text, kept, text.length()).toString();
    }

    /** Returns where the token in the part begins, or -1. */
    private static int start(CharSequence text, int from, int end) {
        for (int at = from; at + START.length() + SHORTEST <= end; at++) {
            if (text.charAt(at) == 'e' && text.charAt(at + 1) == 'y' && text.charAt(at + 2) == 'J') {
                return at;
            }
        }
        return -1;
    }

    /** Returns the end of the part after the dot, or -1 if there is no dot or the part is too short. */
    private static int nextPart(CharSequence text, int dot) {
        if (dot >= text.length() || text.charAt(dot) != '.') {
            return -1;
        }
        int end = endOfPart(text, dot + 1);
        return end - dot - 1 >= SHORTEST ? end : -1;
    }

    private static int endOfPart(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && isBase64Url(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBase64Url(char one) {
        return one >= 'A' && one <= 'Z'
                || one >= 'a' && one <= 'z'
                || one >= '0' && one <= '9'
                || one == '-'
                || one == '_';
    }
}
