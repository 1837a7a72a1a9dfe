package dev.photospec.report.junitxml;

import dev.photospec.report.Characters;

/** XML text without what XML 1.0 does not allow, and without what an editor would obey or hide. */
final class Xml {

    private final StringBuilder text = new StringBuilder();

    /** Opens an element; attributes come as name, value, name, value; those that are null are left out. */
    Xml open(String element, Object... attributes) {
        start(element, attributes);
        text.append(">");
        return this;
    }

    /** Writes an element with no content. */
    Xml empty(String element, Object... attributes) {
        start(element, attributes);
        text.append("/>\n");
        return this;
    }

    /** A comment; two hyphens would end it. */
    static String comment(String said) {
        return "<!-- " + Characters.visible(Characters.xml(said)).replaceAll("-(?=-)", "- ") + " -->\n";
    }

    private void start(String element, Object... attributes) {
        text.append("<").append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                String value = escape(attributes[i + 1].toString());
                text.append(" ")
                        .append(attributes[i])
                        .append("=\"")
                        .append(value)
                        .append("\"");
            }
        }
    }

    /** Writes text. */
    Xml text(String content) {
        text.append(escape(content));
        return this;
    }

    /** Closes an element. */
    Xml close(String element) {
        text.append("</").append(element).append(">\n");
        return this;
    }

    private static String escape(String raw) {
        return Characters.xml(Characters.visibleLines(raw))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
