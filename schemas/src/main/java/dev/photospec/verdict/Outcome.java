package dev.photospec.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The outcomes of a case. */
public enum Outcome {
    /** The answer kept the statement. */
    PASSED,
    /** The answer broke a documented statement. */
    FAILED,
    /** The answer broke a statement that is only shown or implied. */
    WARNED,
    /** It failed, and a waiver says that this is known. */
    WAIVED,
    /** It could not be judged; the reason says why. */
    NOT_JUDGED,
    /** The target does not claim the conformance class. */
    NOT_APPLICABLE,
    /** The kit itself broke. */
    KIT_FAULT;

    /** A waived failure is still a failure, and a case that was not judged has not passed. */
    private static final List<Outcome> WORST_FIRST =
            List.of(KIT_FAULT, FAILED, WAIVED, NOT_JUDGED, WARNED, PASSED, NOT_APPLICABLE);

    /** Returns the outcome that outweighs the others; empty if there are none. */
    public static Optional<Outcome> worst(Collection<Outcome> outcomes) {
        return WORST_FIRST.stream().filter(outcomes::contains).findFirst();
    }

    /** Returns whether it is a verdict on the target. */
    public boolean isJudged() {
        return this == PASSED || this == FAILED || this == WARNED || this == WAIVED;
    }
}
