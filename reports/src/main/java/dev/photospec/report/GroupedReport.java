package dev.photospec.report;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import dev.photospec.verdict.cause.Cause;
import dev.photospec.verdict.cause.Causes;
import java.io.IOException;
import java.util.List;

/** A short report: the counts, and the causes of failures and warnings, told when the run ends. */
public abstract class GroupedReport implements VerdictListener {

    private final int shown;
    private Output output;
    private StatementTally tally;
    private Groups kitFaults;
    private Causes causes;

    /** @param shown how many kinds of faults of the kit are kept */
    protected GroupedReport(int shown) {
        this.shown = shown;
    }

    /** Tells all of it. */
    protected abstract void tell(Conclusion end) throws IOException;

    @Override
    public final void started(Run run, Output where) {
        output = where;
        tally = new StatementTally(run);
        kitFaults = new Groups(shown);
        causes = new Causes(run);
    }

    @Override
    public final void judged(CaseVerdict verdict) {
        Row row = tally.add(verdict);
        causes.add(verdict);
        if (verdict.outcome() == Outcome.KIT_FAULT) {
            kitFaults.add(row, verdict);
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

    /** Returns what broke the kit. */
    protected final Groups kitFaults() {
        return kitFaults;
    }

    /** Returns the causes of what broke a documented statement, then of what only warns. */
    protected final List<Cause> causes() {
        return causes.ranked();
    }
}
