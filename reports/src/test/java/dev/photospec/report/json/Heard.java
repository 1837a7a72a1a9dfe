package dev.photospec.report.json;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it heard. */
final class Heard implements VerdictListener {

    private final List<CaseVerdict> cases = new ArrayList<>();
    private Run run;
    private Conclusion conclusion;

    @Override
    public String format() {
        return "heard";
    }

    @Override
    public void started(Run heard, Output output) {
        run = heard;
    }

    @Override
    public void judged(CaseVerdict verdict) {
        cases.add(verdict);
    }

    @Override
    public void finished(Conclusion heard) {
        conclusion = heard;
    }

    List<CaseVerdict> cases() {
        return cases;
    }

    Run run() {
        return run;
    }

    Conclusion conclusion() {
        return conclusion;
    }
}
