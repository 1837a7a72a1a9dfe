package dev.photospec.report.allure;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.util.function.Supplier;

/** Writes the folder {@code allure-results} by {@link AllureResults}, for which Allure's library is loaded only now. */
public final class AllureReport implements VerdictListener {

    private VerdictListener results;

    @Override
    public String format() {
        return "allure";
    }

    /** Thousands of small files are for those who want them. */
    @Override
    public boolean isDefault() {
        return false;
    }

    /** Allure's own listener; where nobody asks for it, each verdict is written without one. */
    @Override
    public Object testListener() throws IOException {
        results = AllureLibrary.results();
        return ((Supplier<?>) results).get();
    }

    @Override
    public void started(Run run, Output output) throws IOException {
        if (results == null) {
            results = AllureLibrary.results();
        }
        results.started(run, output);
    }

    @Override
    public void judged(CaseVerdict verdict) throws IOException {
        results.judged(verdict);
    }

    @Override
    public void finished(Conclusion conclusion) throws IOException {
        results.finished(conclusion);
        results = null;
    }
}
