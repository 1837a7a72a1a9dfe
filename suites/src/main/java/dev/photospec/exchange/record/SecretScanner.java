package dev.photospec.exchange.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds any of many texts in a long one in a single pass. It looks at their ends, which differ where tokens
 * are concerned; their beginnings are all alike.
 */
final class SecretScanner {

    /** The number of last bytes that are compared; as many as fit into 48 bits. */
    private static final int WIDTH = 6;

    private static final long MASK = (1L << (8 * WIDTH)) - 1;
    private static final int SLOTS = 1 << 14;

    private final boolean[] known = new boolean[SLOTS];
    private final Map<Long, List<byte[]>> byEnd = new HashMap<>();

    /** @param needles texts of at least six bytes each; shorter ones are left out */
    SecretScanner(Collection<String> needles) {
        for (String needle : needles) {
            byte[] bytes = needle.getBytes(StandardCharsets.UTF_8);
            if (bytes.length >= WIDTH) {
                long end = 0;
                for (byte one : bytes) {
                    end = (end << 8 | one & 0xFF) & MASK;
                }
                known[slot(end)] = true;
                byEnd.computeIfAbsent(end, key -> new ArrayList<>()).add(bytes);
            }
        }
    }

    /** Returns whether one of them stands in the first bytes. */
    boolean in(byte[] text, int length) {
        long end = 0;
        for (int at = 0; at < length; at++) {
            end = (end << 8 | text[at] & 0xFF) & MASK;
            if (known[slot(end)] && isWhole(text, at + 1, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWhole(byte[] text, int end, long key) {
        return byEnd.getOrDefault(key, List.of()).stream().anyMatch(needle -> endsWith(text, end, needle));
    }

    private static boolean endsWith(byte[] text, int end, byte[] needle) {
        int start = end - needle.length;
        return start >= 0 && java.util.Arrays.equals(text, start, end, needle, 0, needle.length);
    }

    private static int slot(long end) {
        return (int) ((end * 0x9E3779B97F4A7C15L) >>> 50);
    }
}
