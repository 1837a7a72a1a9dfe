package dev.photospec.vendor;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;

/** Hears everything and does nothing. */
final class IgnoringListener implements VerdictListener {

    @Override
    public String format() {
        return "silence";
    }

    @Override
    public void started(Run run, Output output) {
        // Nobody asked.
    }

    @Override
    public void judged(CaseVerdict verdict) {
        // Nobody asked.
    }

    @Override
    public void finished(Conclusion conclusion) {
        // Nobody asked.
    }
}
