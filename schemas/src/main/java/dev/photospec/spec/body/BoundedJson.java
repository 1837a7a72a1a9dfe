package dev.photospec.spec.body;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON that comes from a stranger, in bounded time and memory. RFC 8259 §9 lets a reader set such
 * limits, so what goes beyond them is not wrong; it is only not read. Of two members with one name the last
 * counts, as most readers do it: RFC 8259 §4 says that names SHOULD be unique and leaves open what follows
 * if they are not. A byte order mark is ignored, which §8.1 allows a reader, though a writer must not add it. Other encodings than
 * UTF-8 are no JSON between systems (§8.1), and clients do not read them.
 */
public final class BoundedJson {

    /** The longest text in bytes; a profilePhoto has a few hundred. */
    static final int LONGEST = 1024 * 1024;

    private static final int DEPTH = 64;
    private static final int MOST_TOKENS = 100_000;
    private static final int LONGEST_NUMBER = 100;
    private static final JsonFactory LIMITED = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxTokenCount(MOST_TOKENS)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private BoundedJson() {}

    /** The value, or empty if the bytes are no JSON, or hold none, or go beyond the limits. */
    public static Optional<JsonNode> read(byte[] bytes) {
        try {
            return Optional.of(parse(bytes)).filter(value -> !value.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the bytes may well be JSON, but longer, deeper or larger than is read here. */
    public static boolean exceeds(byte[] bytes) {
        try {
            parse(bytes);
            return false;
        } catch (StreamConstraintsException e) {
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** @throws JacksonException if the bytes are no JSON or go beyond the limits */
    static JsonNode parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new StreamConstraintsException("longer than " + LONGEST + " bytes");
        }
        if (isWide(bytes)) {
            throw new StreamReadException(null, "not UTF-8");
        }
        return JsonTree.of(LIMITED, bytes);
    }

    /** The first two characters of JSON are ASCII, so a zero octet there is that of UTF-16 or UTF-32 (RFC 4627 section 3). */
    private static boolean isWide(byte[] bytes) {
        boolean zero = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
        boolean mark = bytes.length > 1 && (bytes[0] & bytes[1]) == (byte) 0xFE && bytes[0] != bytes[1];
        return zero || mark;
    }

    /** Returns whether the value nests no deeper than is safe to walk. */
    static boolean isShallow(JsonNode value) {
        return isShallow(value, DEPTH);
    }

    private static boolean isShallow(JsonNode value, int left) {
        return left > 0 && value.valueStream().allMatch(child -> isShallow(child, left - 1));
    }
}
