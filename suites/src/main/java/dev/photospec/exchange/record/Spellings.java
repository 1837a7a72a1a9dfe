package dev.photospec.exchange.record;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes the spellings in which libraries write text: JSON escapes (RFC 8259 section 7), percent-encoding
 * (RFC 3986 section 2.1), HTML character references, and line breaks within base64 (RFC 2045 section 6.8).
 */
final class Spellings {

    private static final Pattern JSON = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|([\"\\\\/bfnrt]))");
    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern HTML = Pattern.compile("&(?:#[xX]([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([A-Za-z]{2,8}));");

    /** The names of the ASCII punctuation characters in HTML (HTML Living Standard section 13.5). */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("plus", "+"),
            Map.entry("equals", "="),
            Map.entry("sol", "/"),
            Map.entry("bsol", "\\"),
            Map.entry("period", "."),
            Map.entry("lowbar", "_"),
            Map.entry("colon", ":"),
            Map.entry("semi", ";"),
            Map.entry("comma", ","),
            Map.entry("num", "#"),
            Map.entry("percnt", "%"),
            Map.entry("dollar", "$"),
            Map.entry("excl", "!"),
            Map.entry("quest", "?"),
            Map.entry("commat", "@"),
            Map.entry("ast", "*"),
            Map.entry("lpar", "("),
            Map.entry("rpar", ")"),
            Map.entry("nbsp", " "),
            Map.entry("NewLine", "\n"));

    /** JSON may stand in JSON, HTML in JSON, and percent-encoding in percent-encoding. */
    private static final int ROUNDS = 2;

    private Spellings() {}

    /** Returns the text after each step of undoing that changes it; empty for text in no spelling. */
    static Set<String> undo(String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('%') < 0 && text.indexOf('&') < 0) {
            return Set.of();
        }
        Set<String> undone = new LinkedHashSet<>();
        String plain = text;
        for (int round = 0; round < ROUNDS; round++) {
            plain = add(undone, plain, undo(plain, '\\', JSON, Spellings::json));
            plain = add(undone, plain, undo(plain, '%', PERCENT, found -> character(found.group(1), 16)));
            plain = add(undone, plain, undo(plain, '&', HTML, Spellings::html));
        }
        return undone;
    }

    /** Takes the white space out of the UTF-8 text; returns how many bytes are left, from the first on. */
    static int join(byte[] text) {
        int length = 0;
        for (byte one : text) {
            if (one != ' ' && (one < '\t' || one > '\r')) {
                text[length++] = one;
            }
        }
        return length;
    }

    private static String add(Set<String> undone, String before, String after) {
        if (!after.equals(before)) {
            undone.add(after);
        }
        return after;
    }

    /** To look for the sign first is ten times faster than to try the pattern at each character. */
    private static String undo(String text, char sign, Pattern spelling, Function<MatchResult, String> meaning) {
        int at = text.indexOf(sign);
        if (at < 0) {
            return text;
        }
        StringBuilder undone = new StringBuilder(text.length());
        Matcher found = spelling.matcher(text);
        int from = 0;
        while (at >= 0) {
            int next = at + 1;
            if (found.region(at, text.length()).lookingAt()) {
                undone.append(text, from, at).append(meaning.apply(found));
                from = found.end();
                next = from;
            }
            at = text.indexOf(sign, next);
        }
        return undone.append(text, from, text.length()).toString();
    }

    private static String json(MatchResult found) {
        if (found.group(1) != null) {
            return character(found.group(1), 16);
        }
        return switch (found.group(2)) {
            case "b", "f", "n", "r", "t" -> "\n";
            default -> found.group(2);
        };
    }

    private static String html(MatchResult found) {
        if (found.group(3) != null) {
            return NAMES.getOrDefault(found.group(3), found.group());
        }
        return found.group(1) != null ? character(found.group(1), 16) : character(found.group(2), 10);
    }

    private static String character(String digits, int radix) {
        int code = Integer.parseInt(digits, radix);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
}
