package dev.photospec.target;

import java.time.Duration;

/**
 * Limits on what is asked of the target.
 *
 * @param concurrency requests under way at once
 * @param ratePerSecond requests a second, or 0 for no limit
 * @param timeout the longest time for one answer
 * @param consistency how long a write may take to become visible
 * @param requests how many requests a run may send for its cases, or 0 for no limit
 */
public record Limits(int concurrency, int ratePerSecond, Duration timeout, Duration consistency, int requests) {

    /** Eight at once, no rate limit, ten seconds an answer, writes visible at once, any number of requests. */
    public static final Limits DEFAULT = new Limits(8, 0, Duration.ofSeconds(10), Duration.ZERO);

    /** Without a limit on the number of requests. */
    public Limits(int concurrency, int ratePerSecond, Duration timeout, Duration consistency) {
        this(concurrency, ratePerSecond, timeout, consistency, 0);
    }
}
