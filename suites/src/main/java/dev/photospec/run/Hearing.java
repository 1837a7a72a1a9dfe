package dev.photospec.run;

import dev.photospec.suite.Docket;

/** Has every case of a docket judged. */
@FunctionalInterface
interface Hearing {

    /** Threads that may wait for others. */
    int MOST_WAITING = 16;

    /** @param concurrency requests under way at once */
    void of(Docket docket, int concurrency);

    /** More threads than requests under way: a case that waits for a photo another one changes holds up nobody. */
    static int threads(int concurrency) {
        return concurrency + Math.min(concurrency, MOST_WAITING);
    }
}
