package dev.photospec.report.terminal;

import dev.photospec.report.Characters;
import dev.photospec.verdict.Output;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes lines that fit the terminal's width, characters and colours. */
final class TerminalPage {

    private static final int NARROWEST = 40;

    /** Replacements for terminals without these characters. */
    private static final Map<String, String> ASCII = Map.of(
            "✔", "+", "✘", "x", "–", "-", "→", "->", "“", "\"", "”", "\"", "…", "~", "×", "x", "█", "#", "░", ".");

    private final Output output;
    private final CharsetEncoder encoder;

    TerminalPage(Output output) {
        this.output = output;
        this.encoder = output.charset().newEncoder();
    }

    int width() {
        return Math.max(NARROWEST, output.width());
    }

    /** Writes an empty line. */
    void line() {
        output.terminal().print("\n");
    }

    /** Writes a line that fits. */
    void line(TerminalStyle ink, String text) {
        text("", ink, text);
    }

    /** Writes text in as many lines as it takes, the first after the label and the others below it. */
    void text(String label, TerminalStyle ink, String text) {
        int indent = Columns.of(label);
        List<String> lines = Columns.wrap(plain(text), width() - indent);
        for (int i = 0; i < lines.size(); i++) {
            String lead = i == 0 ? plain(label) : " ".repeat(indent);
            print((lead + paint(ink, lines.get(i))).stripTrailing());
        }
    }

    /** Writes text as {@link #text} does, and a note at the right edge of its line; below it where there is no space. */
    void textAndNote(String label, TerminalStyle ink, String text, String note) {
        String visible = plain(text);
        int space = width() - Columns.of(label) - Columns.of(visible) - Columns.of(note);
        if (space > 1) {
            print(plain(label) + paint(ink, visible) + " ".repeat(space) + plain(note));
        } else {
            text(label, ink, text);
            text(" ".repeat(Columns.of(label)), TerminalStyle.NEUTRAL, note);
        }
    }

    /** Writes a line that stays one, however long. */
    void verbatim(String label, String text) {
        print(plain(label) + plain(text));
    }

    /** Draws a line over the last drawn one. */
    void draw(String text) {
        String clipped = Columns.clip(plain(text), width() - 1);
        output.terminal().print("\r" + Columns.left(clipped, width() - 1));
        output.terminal().flush();
    }

    /** Wipes the drawn line away. */
    void wipe() {
        output.terminal().print("\r" + " ".repeat(width() - 1) + "\r");
    }

    void flush() {
        output.terminal().flush();
    }

    /** A runner of GitHub Actions obeys a line that begins with ::, and a text may be broken before them. */
    private void print(String line) {
        String inert = line.replaceFirst("^(\\s*):(?=:)", "$1\\\\u003A");
        output.terminal().print(inert + "\n");
    }

    private String paint(TerminalStyle ink, String text) {
        return output.color() ? ink.paint(text) : text;
    }

    /** The text in characters that the terminal has and does not obey. */
    String plain(String text) {
        String visible = Characters.visible(text);
        return encoder.canEncode(visible) ? visible : translate(visible);
    }

    private String translate(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(code -> {
            String character = Character.toString(code);
            plain.append(
                    encoder.canEncode(character)
                            ? character
                            : ASCII.getOrDefault(character, String.format(Locale.ROOT, "\\u%04X", code)));
        });
        return plain.toString();
    }
}
