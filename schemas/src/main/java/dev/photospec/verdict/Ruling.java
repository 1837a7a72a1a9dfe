package dev.photospec.verdict;

import java.util.List;

/**
 * The decision on one case.
 *
 * @param outcome the result
 * @param reason for one that was not judged, not applicable, waived or a kit fault: why, and what to do
 * @param reading the reading of a disputed requirement that the target followed, or null
 * @param findings the differences found
 */
public record Ruling(Outcome outcome, String reason, String reading, List<Finding> findings) {

    /** Returns a decision that rests on no difference. */
    public static Ruling without(Outcome outcome, String reason) {
        return new Ruling(outcome, reason, null, List.of());
    }

    /** Returns the decision on the same differences that somebody has accepted, with the reason. */
    public Ruling waived(String why) {
        return new Ruling(Outcome.WAIVED, why, reading, findings);
    }
}
