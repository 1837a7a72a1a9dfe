package dev.photospec.verdict;

/**
 * Something beside the cases that a conclusion must know of.
 *
 * @param kind what it is
 * @param text what happened, as a clause of a sentence
 */
public record Problem(Kind kind, String text) {

    /** The kinds of problems. */
    public enum Kind {
        /** A photo that the run has changed is not restored. */
        UNRESTORED,
        /** A photo is restored, but the target keeps it in another encoding than before the run. */
        REENCODED,
        /** A waiver that no longer fits what came out. */
        STALE_WAIVER,
        /** Something in the kit itself failed. */
        KIT_FAULT
    }
}
