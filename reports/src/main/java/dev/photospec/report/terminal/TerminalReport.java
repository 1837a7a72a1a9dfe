package dev.photospec.report.terminal;

import dev.photospec.report.Groups;
import dev.photospec.report.Rounds;
import dev.photospec.report.Row;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Words;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import dev.photospec.verdict.cause.Cause;
import dev.photospec.verdict.cause.Causes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Tells a run on the terminal. */
public final class TerminalReport implements VerdictListener {

    /** Beyond that, nobody reads on; the files have the rest. */
    private static final int SHOWN = 20;

    private final LongSupplier nanos;
    private final Map<Outcome, Groups> groups = new EnumMap<>(Outcome.class);
    private Output output;
    private TerminalPage page;
    private StatementTally tally;
    private Progress progress;
    private Causes causes;
    private Rounds rounds;

    /** Measures the rate with the system's clock. */
    public TerminalReport() {
        this(System::nanoTime);
    }

    TerminalReport(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public String format() {
        return "terminal";
    }

    @Override
    public boolean isSpoken() {
        return true;
    }

    @Override
    public void started(Run run, Output target) {
        output = target;
        page = new TerminalPage(target);
        tally = new StatementTally(run);
        causes = new Causes(run);
        rounds = new Rounds();
        progress = new Progress(page, target.live(), run.expected(), nanos);
        for (Outcome told : Outcome.values()) {
            groups.put(told, new Groups(SHOWN));
        }
        if (!output.quiet()) {
            greet(run);
        }
    }

    private void greet(Run run) {
        for (ProfileRun profile : run.profiles()) {
            int expected = StatementTally.counts(tally.rows(profile)).expected();
            String title = profile.title() + " at " + profile.target() + ": " + Words.count(expected, "case");
            page.line(TerminalStyle.PLAIN, title);
        }
        page.flush();
    }

    @Override
    public void judged(CaseVerdict verdict) {
        Row row = tally.add(verdict);
        if (verdict.outcome() != Outcome.PASSED && verdict.outcome() != Outcome.NOT_APPLICABLE) {
            groups.get(verdict.outcome()).add(row, verdict);
        }
        causes.add(verdict);
        rounds.add(verdict);
        if (!output.quiet()) {
            progress.judged(row, verdict);
        }
    }

    @Override
    public void finished(Conclusion conclusion) {
        VerdictText ending = new VerdictText(page, tally.run(), conclusion, output);
        if (output.quiet()) {
            ending.verdict();
        } else if (conclusion.conformance() == Conformance.UNREACHABLE
                && conclusion.counts().reported() == 0) {
            progress.ended();
            ending.write(List.of());
        } else {
            progress.ended();
            new TerminalSummary(page, tally, conclusion).write();
            new FailureBlocks(page, groups).besideCauses();
            List<Cause> ranked = causes.ranked();
            new CauseBlocks(page, ranked, rounds).write();
            ending.write(ranked);
        }
        page.flush();
    }
}
