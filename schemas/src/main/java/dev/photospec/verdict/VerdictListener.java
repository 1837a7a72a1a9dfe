package dev.photospec.verdict;

import java.io.IOException;

/**
 * Hears a run: one {@code started}, any number of {@code judged} (one at a time, in the order they
 * end), one {@code finished}. Every report format is one, found by {@link java.util.ServiceLoader}.
 */
public interface VerdictListener {

    /** The name by which {@code --format} selects it. */
    String format();

    /** Returns whether it is written when no format is named. */
    default boolean isDefault() {
        return true;
    }

    /**
     * Returns whether it speaks instead of writing files. It then hears the end when all files are written, so that it can say
     * which could not be.
     */
    default boolean isSpoken() {
        return false;
    }

    /**
     * Returns a listener for the events of the test platform that executes the run, where it needs one; otherwise null. It is
     * asked before {@code started}, and only where there is such a platform.
     */
    default Object testListener() throws IOException {
        return null;
    }

    /** Hears what is about to be judged and where to write. */
    default void started(Run run, Output output) throws IOException {}

    /** Hears what came out of one case. */
    default void judged(CaseVerdict verdict) throws IOException {}

    /** Hears how the run ended; called also when it was interrupted. */
    default void finished(Conclusion conclusion) throws IOException {}
}
