package dev.photospec.verdict;

/** The verdict on a run, with the exit code that says it. */
public enum Conformance {
    CONFORMANT(0),
    /** Nothing failed, in cases that were selected: they are not the whole profile. */
    SELECTION(0),
    NOT_CONFORMANT(1),
    INCOMPLETE(3),
    UNREACHABLE(4),
    STALE_WAIVER(5),
    KIT_FAULT(6),
    INTERRUPTED(130);

    private final int exitCode;

    Conformance(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The process's exit code. */
    public int exitCode() {
        return exitCode;
    }

    /** Returns the verdict; a failure outweighs a missing result, and a selection is never conformance. */
    public static Conformance of(Counts counts) {
        if (counts.of(Outcome.KIT_FAULT) > 0) {
            return KIT_FAULT;
        }
        if (counts.of(Outcome.FAILED) + counts.of(Outcome.WAIVED) > 0) {
            return NOT_CONFORMANT;
        }
        if (counts.judged() == 0 || counts.of(Outcome.NOT_JUDGED) > 0 || counts.missing() > 0) {
            return INCOMPLETE;
        }
        return counts.isSelection() ? SELECTION : CONFORMANT;
    }
}
