package dev.photospec.judge;

import dev.photospec.check.CheckResults;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import java.util.List;

/** The judge's decision on one case. */
record Ruling(Outcome outcome, String reason, String reading, List<Finding> findings) {

    /** A difference is one, whatever else could not be seen; without any, all must have been seen. */
    static Ruling of(Outcome broken, CheckResults look, String reading) {
        if (look.findings().isEmpty()) {
            return look.obstacle()
                    .map(reason -> without(Outcome.NOT_JUDGED, reason))
                    .orElseGet(() -> new Ruling(Outcome.PASSED, null, reading, List.of()));
        }
        return new Ruling(broken, null, reading, look.findings());
    }

    static Ruling without(Outcome outcome, String reason) {
        return new Ruling(outcome, reason, null, List.of());
    }
}
