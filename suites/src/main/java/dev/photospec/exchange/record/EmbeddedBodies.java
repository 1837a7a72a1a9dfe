package dev.photospec.exchange.record;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides which bodies reports hold whole: of equal pictures the first, and of all of them so many bytes that a
 * report can still be opened.
 */
public final class EmbeddedBodies {

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Set<String> digests = ConcurrentHashMap.newKeySet();
    private final AtomicLong pictures = new AtomicLong();
    private final AtomicLong texts = new AtomicLong();

    /** Returns whether the picture is kept: no equal one is yet, and there is room. */
    boolean takePicture(String sha256, int bytes) {
        return digests.add(sha256) && pictures.addAndGet(bytes) <= MOST_BYTES;
    }

    /** Returns whether an equal picture was taken. */
    boolean hasPicture(String sha256) {
        return digests.contains(sha256);
    }

    /** Returns whether there is room for a text of that length. */
    boolean takeText(int length) {
        return texts.addAndGet(length) <= MOST_BYTES;
    }
}
