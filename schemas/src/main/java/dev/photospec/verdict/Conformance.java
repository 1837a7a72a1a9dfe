package dev.photospec.verdict;

/** The verdict on a run, with the exit code that says it. */
public enum Conformance {
    CONFORMANT(0),
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
}
