package dev.photospec.waiver;

import java.time.LocalDate;

/**
 * A failure that is known.
 *
 * @param pattern the id of a requirement or a case, {@code *} standing for anything
 * @param reason why it fails
 * @param owner who is to mend it
 * @param link where that is written down, or null
 * @param expires the last day on which it holds
 * @param evidence for one that fails now and then, how often; null for one that always fails
 */
public record Waiver(String pattern, String reason, String owner, String link, LocalDate expires, Evidence evidence) {

    /** So many failures in so many runs. */
    public record Evidence(int failed, int of) {}

    /** Returns whether it passes now and then. */
    public boolean isFlaky() {
        return evidence != null;
    }

    /** Returns whether the day is past its last. */
    public boolean isExpired(LocalDate day) {
        return day.isAfter(expires);
    }

    /** The waiver in a sentence. */
    public String sentence() {
        return (isFlaky() ? "fails in " + evidence.failed() + " of " + evidence.of() + " runs" : "known") + " until "
                + expires + ", " + owner + ": " + reason + (link == null ? "" : " (" + link + ")");
    }
}
