package dev.photospec.verdict;

import dev.photospec.spec.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Views that the reports make on demand, beside the formats that listen to a run; found by {@link
 * java.util.ServiceLoader}. Every method throws an {@link IOException} whose message names the file
 * where a file cannot be read or is no result.
 */
public interface Views {

    /** The results of a comparison of two or more runs. */
    enum Difference {
        NONE_WORSE(0),
        WORSE(1),
        LESS_JUDGED(3);

        private final int exitCode;

        Difference(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The process's exit code. */
        public int exitCode() {
            return exitCode;
        }
    }

    /** Reads a saved result; its cases stay on disk. */
    SavedResult read(Path file) throws IOException;

    /** Returns the terminal's text for a verdict that did not pass, its cause first, in lines of 80 columns; empty for others. */
    String failure(Run run, CaseVerdict verdict);

    /**
     * Returns a listener that adds each verdict to the test which the caller's own reports have of it, on the thread of that test;
     * null where there are none.
     */
    VerdictListener testContent();

    /** Prints a matrix of implementations; cells come from equal requirement sets only. */
    void compare(List<Path> results, Output output) throws IOException;

    /** Writes that matrix as a page, with every statement and class. */
    void comparisonPage(List<Path> results, Path file) throws IOException;

    /** Prints what changed between the first and the last result, those between them telling what is flaky. */
    Difference diff(List<Path> oldestFirst, Output output) throws IOException;

    /** Writes the documentation of the guide's profiles into the folder. */
    void site(Guide guide, Path folder) throws IOException;

    /** Prints every statement of the guide's documents with its row, or why it is not judged. */
    void documents(Guide guide, Output output) throws IOException;

    /** Writes a page that Allure makes of the result into the output's folder, and says where. */
    Path allure(SavedResult result, Output output) throws IOException;

    /** The profile's description in OpenAPI 3.1, as JSON. */
    String openApi(Profile profile);
}
