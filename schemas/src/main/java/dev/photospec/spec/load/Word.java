package dev.photospec.spec.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A word of the data language.
 *
 * @param place where it stands: {@code profile}, {@code owner}, {@code row}, {@code step}, {@code check} …
 * @param name the word
 * @param description its meaning
 * @param fallback what holds without it, or null
 * @param meanings the meaning of each value it can have, where there are few
 * @param example some lines of YAML, or null
 */
public record Word(
        String place, String name, String description, String fallback, Map<String, String> meanings, String example) {

    /** Returns it as lines of text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(name + " (" + place + ")");
        lines.add("  " + description);
        if (fallback != null) {
            lines.add("  default   " + fallback);
        }
        meanings.forEach((value, meaning) -> lines.add("  " + value + ": " + meaning));
        if (example != null) {
            lines.add("  example");
            example.lines().forEach(line -> lines.add("    " + line));
        }
        return lines;
    }

    /** Returns it as a part of a page in Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder("**`" + name + "`** " + description);
        if (fallback != null) {
            text.append(" Default: ").append(fallback).append('.');
        }
        text.append('\n');
        meanings.forEach((value, meaning) -> text.append("\n- `" + value + "`: " + meaning));
        text.append(meanings.isEmpty() ? "" : "\n");
        if (example != null) {
            text.append("\n```yaml\n").append(example).append("\n```\n");
        }
        return text.append('\n').toString();
    }
}
