package dev.photospec.verdict;

import java.io.IOException;

/** A result that a run has saved. */
public interface SavedResult {

    /** Returns what was judged. */
    Run run();

    /** Returns how the run ended. */
    Conclusion conclusion();

    /**
     * Tells the listener all of it again, as if the run took place now.
     *
     * @throws IOException if the file is damaged, or the listener cannot write
     */
    void replay(VerdictListener listener, Output output) throws IOException;
}
