package dev.photospec.report.github;

import dev.photospec.report.Explanation;
import dev.photospec.report.Groups;
import dev.photospec.report.Row;
import dev.photospec.report.Tally;
import dev.photospec.report.Words;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.PrintWriter;

/** Prints workflow commands that GitHub Actions shows beside the run; nothing elsewhere. */
public final class GithubReport implements VerdictListener {

    /** GitHub shows ten errors and ten warnings of a step; one error is the verdict's. */
    private static final int SHOWN = 9;

    private Output output;
    private Tally tally;
    private Groups failures;
    private Groups warnings;

    @Override
    public String format() {
        return "github";
    }

    @Override
    public void started(Run run, Output where) {
        output = where;
        tally = new Tally(run);
        failures = new Groups(SHOWN);
        warnings = new Groups(SHOWN);
    }

    @Override
    public void judged(CaseVerdict verdict) {
        Row row = tally.add(verdict);
        if (verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.KIT_FAULT) {
            failures.add(row, verdict);
        } else if (verdict.outcome() == Outcome.WARNED) {
            warnings.add(row, verdict);
        }
    }

    @Override
    public void finished(Conclusion conclusion) {
        if (!"true".equals(output.environment().get("GITHUB_ACTIONS"))) {
            return;
        }
        PrintWriter terminal = output.terminal();
        if (conclusion.conformance() != Conformance.CONFORMANT) {
            String title = "photospec: " + Words.of(conclusion.conformance());
            terminal.print(WorkflowCommand.of("error", title, conclusion.why()));
        }
        failures.kept().forEach(group -> terminal.print(annotation("error", group)));
        warnings.kept().forEach(group -> terminal.print(annotation("warning", group)));
        terminal.flush();
    }

    private static String annotation(String level, Groups.Group group) {
        String more = group.count() == 1 ? "" : " (and " + (group.count() - 1) + " more)";
        String text = group.row().requirement().statement() + "\n" + Groups.message(group.example()) + "\n"
                + Explanation.where(group.example()) + more + "\n" + Explanation.source(group.row());
        return WorkflowCommand.of(level, group.row().requirement().id(), text);
    }
}
