package dev.photospec.verdict;

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
    KIT_FAULT
}
