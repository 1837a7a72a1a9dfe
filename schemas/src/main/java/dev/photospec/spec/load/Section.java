package dev.photospec.spec.load;

import dev.photospec.spec.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads typed values from a map that has kept its schema; an absent key gives null, zero or nothing. */
public record Section(JsonNode node) {

    /** The value as text, or null. */
    public String text(String key) {
        JsonNode value = node.path(key);
        return value.isMissingNode() ? null : value.asString();
    }

    /** The value as a whole number, or 0. */
    public long whole(String key) {
        return node.path(key).asLong(0);
    }

    /** The value as a boolean, or false. */
    public boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    /** The value as a size, or null. */
    public Size size(String key) {
        return has(key) ? Size.valueOf(text(key)) : null;
    }

    /** The value as a constant, spelt in kebab-case, or null. */
    public <E extends Enum<E>> E word(String key, Class<E> type) {
        return has(key) ? word(type, text(key)) : null;
    }

    /** The constant that is spelt so in kebab-case. */
    public static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Enum.valueOf(type, text.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The value's map, which may be empty. */
    public Section section(String key) {
        return new Section(node.path(key));
    }

    /** Returns whether the key is there. */
    public boolean has(String key) {
        return node.has(key);
    }

    /** The value's texts, or none. */
    public List<String> texts(String key) {
        return node.path(key).valueStream().map(JsonNode::asString).toList();
    }

    /** The value's texts, or the value itself where it is no list. */
    public List<String> oneOrMore(String key) {
        return node.path(key).isArray() ? texts(key) : has(key) ? List.of(text(key)) : List.of();
    }

    /** The maps of the value's list, each turned into a record. */
    public <T> List<T> list(String key, Function<Section, T> reader) {
        return node.path(key).valueStream().map(Section::new).map(reader).toList();
    }

    /** The maps below the value's keys, each turned into a record, in the file's order. */
    public <T> List<T> named(String key, BiFunction<String, Section, T> reader) {
        return node.path(key)
                .propertyStream()
                .map(entry -> reader.apply(entry.getKey(), new Section(entry.getValue())))
                .toList();
    }

    /** The value's entries as texts, in the file's order. */
    public Map<String, String> entries(String key) {
        Map<String, String> entries = new LinkedHashMap<>();
        node.path(key)
                .propertyStream()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue().asString()));
        return entries;
    }
}
