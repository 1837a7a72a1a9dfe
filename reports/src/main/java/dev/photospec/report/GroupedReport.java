package dev.photospec.report;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;

/** A short report: the counts, and the failures and warnings in groups, told when the run ends. */
public abstract class GroupedReport implements VerdictListener {

    private final int shown;
    private Output output;
    private StatementTally tally;
    private Groups failures;
    private Groups warnings;

    /** @param shown how many groups are kept of each kind */
    protected GroupedReport(int shown) {
        this.shown = shown;
    }

    /** Tells all of it. */
    protected abstract void tell(Conclusion end) throws IOException;

    @Override
    public final void started(Run run, Output where) {
        output = where;
        tally = new StatementTally(run);
        failures = new Groups(shown);
        warnings = new Groups(shown);
    }

    @Override
    public final void judged(CaseVerdict verdict) {
        Row row = tally.add(verdict);
        if (verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.KIT_FAULT) {
            failures.add(row, verdict);
        } else if (verdict.outcome() == Outcome.WARNED) {
            warnings.add(row, verdict);
        }
    }

    @Override
    public final void finished(Conclusion conclusion) throws IOException {
        tell(conclusion);
    }

    /** Returns where to write. */
    protected final Output output() {
        return output;
    }

    /** The counts. */
    protected final StatementTally tally() {
        return tally;
    }

    /** Returns what broke a documented statement, or the kit. */
    protected final Groups failures() {
        return failures;
    }

    /** Returns what broke a statement that is only shown or implied. */
    protected final Groups warnings() {
        return warnings;
    }
}
