package dev.photospec.report.markdown;

import dev.photospec.report.Characters;
import java.util.stream.Collectors;

/** Text that Markdown and HTML read as nothing but text. */
final class MarkdownText {

    private MarkdownText() {}

    /** The text on one line of a code block that it cannot end. */
    static String code(String raw) {
        return Characters.visible(raw)
                .replace("```", "\\u0060``")
                .replace("<", "\\u003C")
                .replace("![", "!\\u005B")
                .replace("](", "]\\u0028");
    }

    /** The text with what Markdown or HTML would read as markup written as character references. */
    static String plain(String raw) {
        return Characters.visible(raw)
                .codePoints()
                .mapToObj(code -> "&<>\\`*_[]|~@$".indexOf(code) < 0 ? Character.toString(code) : "&#" + code + ";")
                .collect(Collectors.joining());
    }
}
