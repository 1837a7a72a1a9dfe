package dev.photospec.report.allure;

import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Writes what Allure has to say of a run while the run goes on: before that there is no folder for it, and afterwards the
 * reports have their names.
 */
final class ResultsWriter implements AllureResultsWriter {

    private FileSystemResultsWriter files;

    /** Writes into the folder from now on. */
    synchronized void open(Path folder) {
        files = new FileSystemResultsWriter(folder);
    }

    /** Writes no more. */
    synchronized void close() {
        files = null;
    }

    @Override
    public synchronized void write(TestResult result) {
        if (files != null) {
            files.write(result);
        }
    }

    /** Containers hold what is done before and after tests, of which a case has nothing; each would be one more file. */
    @Override
    public void write(TestResultContainer container) {}

    @Override
    public synchronized void write(String name, InputStream attachment) {
        if (files != null) {
            files.write(name, attachment);
        }
    }
}
