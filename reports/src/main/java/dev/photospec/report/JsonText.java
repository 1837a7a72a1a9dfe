package dev.photospec.report;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * JSON on one line, spelt as {@link ReportMapper} reads it. Written without Jackson: its mapper examines the class of
 * each record, which takes a tenth of a run of one case.
 */
public final class JsonText {

    private static final int LENGTH = 1024;
    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder(LENGTH);
    private boolean ascii = true;

    JsonText() {}

    /**
     * Adds a member to the object that is open; none for null.
     *
     * @param name its name, of letters, digits and hyphens only
     */
    public JsonText add(String name, Object value) {
        if (value != null) {
            separate('{');
            text.append('"').append(name).append("\":");
            write(value);
        }
        return this;
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if it is of a class that no report writes
     */
    JsonText write(Object value) {
        if (value instanceof String || value instanceof Instant) {
            quote(value.toString());
        } else if (value == null || value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Enum<?> constant) {
            quote(Words.slug(constant));
        } else if (value instanceof Collection<?> values) {
            array(values);
        } else {
            object(value);
        }
        return this;
    }

    private void array(Collection<?> values) {
        text.append('[');
        for (Object value : values) {
            separate('[');
            write(value);
        }
        text.append(']');
    }

    private void object(Object value) {
        text.append('{');
        if (value instanceof Map<?, ?> map) {
            map.forEach(this::entry);
        } else if (value instanceof JsonMembers members) {
            members.addTo(this);
        } else {
            RecordJson.add(value, this);
        }
        text.append('}');
    }

    private void entry(Object name, Object value) {
        if (value != null) {
            separate('{');
            quote((String) name);
            text.append(':');
            write(value);
        }
    }

    /** Writes a comma, but none where the object or array begins. */
    private void separate(char begin) {
        if (text.charAt(text.length() - 1) != begin) {
            text.append(',');
        }
    }

    private void quote(String value) {
        text.append('"');
        int plain = plain(value);
        if (plain == value.length()) {
            text.append(value);
        } else {
            text.append(value, 0, plain);
            for (int i = plain; i < value.length(); i++) {
                escape(value.charAt(i));
            }
        }
        text.append('"');
    }

    /** Returns the length of the beginning that stands in the text as it is, and is printable ASCII. */
    private static int plain(String value) {
        int length = 0;
        while (length < value.length() && isPlain(value.charAt(length))) {
            length++;
        }
        return length;
    }

    private static boolean isPlain(char unit) {
        return unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\';
    }

    /** Writes a character, escaped where RFC 8259 §7 wants it. */
    private void escape(char unit) {
        switch (unit) {
            case '"', '\\' -> text.append('\\').append(unit);
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                if (unit < ' ') {
                    text.append("\\u00").append(HEX.charAt(unit >> 4)).append(HEX.charAt(unit & 0xF));
                } else {
                    text.append(unit);
                    ascii = ascii && unit <= '~';
                }
            }
        }
    }

    /** Returns the text, made safe by {@link Characters#json}: to look at each character again took a third of the time. */
    @Override
    public String toString() {
        return ascii ? text.toString() : Characters.json(text.toString());
    }
}
