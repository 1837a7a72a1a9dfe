package dev.photospec.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes text from a target safe to write into a report. */
public final class Characters {

    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /** Azure Pipelines and TeamCity obey {@code ##vso[}, {@code ##teamcity[} and {@code ##[} anywhere in a line. */
    private static final Pattern PAIR = Pattern.compile("(?<=#)#");
    /** GitHub Actions obeys a line that begins with two colons. */
    private static final Pattern COLONS = Pattern.compile("^(\\h{0,1000}+):(?=:)");

    /**
     * Spells out what a terminal or a build agent would obey or hide: control characters, direction marks, unpaired
     * surrogates and line ends become {@code \}{@code u001B} and the like; so do the marks of agents' commands.
     */
    public static String visible(String text) {
        return inert(map(text, Characters::isPlain, code -> String.format(Locale.ROOT, "\\u%04X", code)));
    }

    private static String inert(String text) {
        String plain = text.contains("##") ? PAIR.matcher(text).replaceAll("\\\\u0023") : text;
        return plain.contains("::") ? COLONS.matcher(plain).replaceFirst("$1\\\\u003A") : plain;
    }

    /** The same, but line ends stay. */
    public static String visibleLines(String text) {
        return Arrays.stream(text.split("\n", -1)).map(Characters::visible).collect(Collectors.joining("\n"));
    }

    /** Replaces what XML 1.0 §2.2 does not allow in a document. */
    public static String xml(String text) {
        return map(text, Characters::isXml, code -> Character.toString(REPLACEMENT));
    }

    /**
     * Writes as JSON escapes (RFC 8259 §7) what UTF-8 cannot write, unpaired surrogates, and what an editor
     * would obey or hide.
     *
     * @param json JSON without white space between its tokens
     */
    public static String json(String json) {
        return map(json, Characters::isPlain, Characters::escape);
    }

    private static String escape(int code) {
        return Character.toString(code)
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }

    private static String map(String text, IntPredicate kept, IntFunction<String> other) {
        if (isPrintableAscii(text) || text.codePoints().allMatch(kept)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(code -> {
            if (kept.test(code)) {
                safe.appendCodePoint(code);
            } else {
                safe.append(other.apply(code));
            }
        });
        return safe.toString();
    }

    /** Kept everywhere, and nearly all that there is: to look up the kind of each was a twenty-fifth of a run. */
    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isXml(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || code >= 0x20 && code <= 0xD7FF
                || code >= 0xE000 && code <= 0xFFFD
                || code >= 0x10000;
    }
}
