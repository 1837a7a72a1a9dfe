package dev.photospec.exchange.record;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Finds any of many texts in a long one in a single pass. It looks at their ends, which differ where tokens
 * are concerned; their beginnings are all alike.
 */
final class SecretScanner {

    /** The number of last bytes that are compared; as many as fit into 48 bits. */
    private static final int WIDTH = 6;

    private static final long MASK = (1L << (8 * WIDTH)) - 1;
    /** Some thousand texts fill a hundredth of them, so that hardly any byte is looked at twice. */
    private static final int SLOT_BITS = 17;

    private final boolean joined;
    private final boolean[] known = new boolean[1 << SLOT_BITS];
    private final Map<Long, List<byte[]>> byEnd = new ConcurrentHashMap<>();
    /** Written after what is added, and read before it is looked for, so that other threads see it whole. */
    private volatile boolean filled;

    /** @param joined whether white space counts for nothing, in the texts and between their characters */
    SecretScanner(boolean joined) {
        this.joined = joined;
    }

    /** Adds a text; one of fewer than six bytes is left out. Only one thread at a time may add. */
    void add(byte[] needle) {
        if (needle.length >= WIDTH) {
            long end = 0;
            for (byte one : needle) {
                end = (end << 8 | one & 0xFF) & MASK;
            }
            byEnd.computeIfAbsent(end, key -> new CopyOnWriteArrayList<>()).add(needle);
            known[slot(end)] = true;
            filled = true;
        }
    }

    /** Returns whether one of them stands in the first bytes. */
    boolean isAnyIn(byte[] text, int length) {
        if (!filled) {
            return false;
        }
        long end = 0;
        for (int at = 0; at < length; at++) {
            byte one = text[at];
            if (joined && Spellings.isWhiteSpace(one)) {
                continue;
            }
            end = (end << 8 | one & 0xFF) & MASK;
            if (known[slot(end)] && isWhole(text, at + 1, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWhole(byte[] text, int end, long key) {
        for (byte[] needle : byEnd.getOrDefault(key, List.of())) {
            if (endsWith(text, end, needle)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsWith(byte[] text, int end, byte[] needle) {
        int at = end;
        for (int left = needle.length; left > 0; left--) {
            at--;
            while (joined && at >= 0 && Spellings.isWhiteSpace(text[at])) {
                at--;
            }
            if (at < 0 || text[at] != needle[left - 1]) {
                return false;
            }
        }
        return true;
    }

    private static int slot(long end) {
        return (int) ((end * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SLOT_BITS));
    }
}
