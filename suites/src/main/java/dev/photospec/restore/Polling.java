package dev.photospec.restore;

/** Pauses between reads that grow from 100 ms to half a second, so that a long wait sends few requests. */
final class Polling {

    private static final long SHORTEST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 500;

    private long millis = SHORTEST_MILLIS;

    /** Waits; returns false if the thread is interrupted. */
    boolean pause() {
        try {
            Thread.sleep(millis);
            millis = Math.min(2 * millis, LONGEST_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
