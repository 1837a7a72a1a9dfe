package dev.photospec.exchange.record;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/**
 * Undoes the spellings in which libraries write text: JSON escapes (RFC 8259 section 7), percent-encoding
 * (RFC 3986 section 2.1), HTML character references, and line breaks within base64 (RFC 2045 section 6.8). Each of them
 * is longer than the UTF-8 octets that it stands for, so that a text is undone in its own array.
 */
final class Spellings {

    /** JSON may stand in JSON, HTML in JSON, and percent-encoding in percent-encoding. */
    private static final int ROUNDS = 2;

    private static final char[] SIGNS = {'\\', '%', '&'};
    /** The characters of the longest name and its semicolon, or of the longest number. */
    private static final int LONGEST = 9;

    private final byte[] text;
    private int length;
    /** The number of octets that are kept. */
    private int kept;

    private Spellings(byte[] text, int length) {
        this.text = text;
        this.length = length;
    }

    /** Returns whether anything can be undone. */
    static boolean areIn(byte[] text, int length) {
        for (int at = 0; at < length; at++) {
            if (text[at] == '\\' || text[at] == '%' || text[at] == '&') {
                return true;
            }
        }
        return false;
    }

    /**
     * Undoes one spelling after another, until the text is what is looked for.
     *
     * @param text UTF-8, which is overwritten
     * @param sought told how many octets are left, after each step that changed the text
     */
    static boolean undo(byte[] text, int length, IntPredicate sought) {
        Spellings spellings = new Spellings(text, length);
        for (int round = 0; round < ROUNDS; round++) {
            for (char sign : SIGNS) {
                if (spellings.undo(sign) && sought.test(spellings.length)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether the octet is white space in ASCII. */
    static boolean isWhiteSpace(byte one) {
        return one == ' ' || one >= '\t' && one <= '\r';
    }

    private boolean undo(char sign) {
        kept = 0;
        int from = 0;
        for (int at = next(sign, 0); at < length; ) {
            keepAll(from, at);
            int end = end(sign, at + 1);
            from = end < 0 ? at : end;
            at = next(sign, end < 0 ? at + 1 : end);
        }
        keepAll(from, length);
        boolean changed = kept < length;
        length = kept;
        return changed;
    }

    private int next(char sign, int from) {
        byte[] octets = text;
        int end = length;
        int at = from;
        while (at < end && octets[at] != sign) {
            at++;
        }
        return at;
    }

    private void keepAll(int from, int to) {
        if (from != kept) {
            System.arraycopy(text, from, text, kept, to - from);
        }
        kept += to - from;
    }

    /** Decodes the escape sequence behind the sign, and returns the position after it; -1 if there is none. */
    private int end(char sign, int from) {
        return switch (sign) {
            case '\\' -> json(from);
            case '%' -> percent(from);
            default -> html(from);
        };
    }

    private int json(int from) {
        int end = from + 1;
        if (from >= length) {
            return -1;
        }
        switch (text[from]) {
            case 'b', 'f', 'n', 'r', 't' -> text[kept++] = '\n';
            case '"', '\\', '/' -> text[kept++] = text[from];
            case 'u' -> end = unicode(from + 1);
            default -> end = -1;
        }
        return end;
    }

    /** Four hexadecimal digits, or eight where they are a pair of surrogates. */
    private int unicode(int from) {
        int code = number(from, from + 4, 16);
        if (code < 0) {
            return -1;
        }
        boolean pair = Character.isHighSurrogate((char) code)
                && from + 10 <= length
                && text[from + 4] == '\\'
                && text[from + 5] == 'u';
        int low = pair ? number(from + 6, from + 10, 16) : -1;
        boolean isPair = low >= 0 && Character.isLowSurrogate((char) low);
        keep(isPair ? Character.toCodePoint((char) code, (char) low) : code);
        return isPair ? from + 10 : from + 4;
    }

    private int percent(int from) {
        int octet = number(from, from + 2, 16);
        if (octet < 0) {
            return -1;
        }
        text[kept++] = (byte) octet;
        return from + 2;
    }

    private int html(int from) {
        int end = from;
        while (end < length && end < from + LONGEST && text[end] != ';') {
            end++;
        }
        if (end == length || text[end] != ';' || end - from < 2) {
            return -1;
        }
        if (text[from] != '#') {
            String meaning = CharacterNames.ASCII.get(new String(text, from, end - from, StandardCharsets.US_ASCII));
            return meaning == null ? -1 : keep(meaning.charAt(0), end);
        }
        boolean hexadecimal = text[from + 1] == 'x' || text[from + 1] == 'X';
        int code = hexadecimal ? number(from + 2, end, 16) : number(from + 1, end, 10);
        return code < 0 ? -1 : keep(code, end);
    }

    private int keep(int code, int semicolon) {
        keep(code);
        return semicolon + 1;
    }

    private void keep(int code) {
        if (code < 0x80) {
            text[kept++] = (byte) code;
        } else if (Character.isValidCodePoint(code)) {
            for (byte one : Character.toString(code).getBytes(StandardCharsets.UTF_8)) {
                text[kept++] = one;
            }
        }
    }

    /** Returns the number that the digits write, or -1. */
    private int number(int from, int to, int radix) {
        int number = to > from && to <= length ? 0 : -1;
        for (int at = from; at < to && number >= 0; at++) {
            int digit = Character.digit(text[at], radix);
            number = digit < 0 ? -1 : number * radix + digit;
        }
        return number;
    }
}
