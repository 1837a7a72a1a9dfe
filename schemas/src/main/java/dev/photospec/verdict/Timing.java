package dev.photospec.verdict;

/**
 * The time that a case took.
 *
 * @param millis from its first request to its verdict, in milliseconds
 * @param visibleMillis from the answer to its write until the photo was seen, in milliseconds; null where that was not
 *     looked for or not seen
 */
public record Timing(long millis, Long visibleMillis) {

    /** Returns the time of a case that sets no photo. */
    public static Timing of(long millis) {
        return new Timing(millis, null);
    }
}
