package dev.photospec.report.terminal;

import java.util.ArrayList;
import java.util.List;

/** Measures and breaks text by the columns it takes on a terminal. */
final class Columns {

    private Columns() {}

    /** The number of columns the text takes. */
    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int code) {
        int type = Character.getType(code);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(code) ? 2 : 1;
    }

    /** The wide and full-width blocks of Unicode's East Asian Width (UAX #11), and emoji. */
    private static boolean isWide(int code) {
        return code >= 0x1100 && code <= 0x115F
                || code >= 0x2E80 && code <= 0xA4CF
                || code >= 0xAC00 && code <= 0xD7A3
                || code >= 0xF900 && code <= 0xFAFF
                || code >= 0xFE30 && code <= 0xFE6F
                || code >= 0xFF00 && code <= 0xFF60
                || code >= 0x1F300 && code <= 0x1FAFF
                || code >= 0x20000 && code <= 0x3FFFD;
    }

    /**
     * Returns the text in lines no wider than that, broken at spaces where there are any. Measures each character
     * once: a target may send a word of any length.
     */
    static List<String> wrap(CharSequence text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int columns = 0;
        int from = 0;
        while (from <= text.length()) {
            int end = endOfWord(text, from);
            String word = text.subSequence(from, end).toString();
            int wide = of(word);
            if (line.length() > 0 && columns + 1 + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                columns = 0;
            }
            if (line.length() > 0) {
                line.append(' ');
                columns++;
            }
            columns = append(lines, line, columns, word, width);
            from = end + 1;
        }
        lines.add(line.toString());
        return lines;
    }

    private static int endOfWord(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != ' ') {
            end++;
        }
        return end;
    }

    /** Adds the word to the line, and to as many further lines as it takes; gives the columns of the last. */
    private static int append(List<String> lines, StringBuilder line, int before, String word, int width) {
        int columns = before;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int code = word.codePointAt(at);
            if (columns + of(code) > width && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
                columns = 0;
            }
            line.appendCodePoint(code);
            columns += of(code);
        }
        return columns;
    }

    /** The text, or its beginning and an ellipsis where it is wider than that. */
    static String clip(String text, int width) {
        return of(text) <= width ? text : head(text, Math.max(1, width - 1)) + "…";
    }

    /** The text, filled with spaces on its right to that width. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text, filled with spaces on its left to that width. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    private static String head(String text, int width) {
        int end = 0;
        int columns = 0;
        while (end < text.length() && columns + of(text.codePointAt(end)) <= width) {
            columns += of(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, Math.max(end, Character.charCount(text.codePointAt(0))));
    }
}
