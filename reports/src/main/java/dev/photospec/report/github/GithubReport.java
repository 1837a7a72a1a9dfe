package dev.photospec.report.github;

import dev.photospec.report.Explanation;
import dev.photospec.report.GroupedReport;
import dev.photospec.report.Groups;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import java.io.PrintWriter;

/** Prints workflow commands that GitHub Actions shows beside the run; nothing elsewhere. */
public final class GithubReport extends GroupedReport {

    /** GitHub shows ten errors and ten warnings of a step; one error is the verdict's. */
    private static final int SHOWN = 9;

    /** A report that prints and writes nothing. */
    public GithubReport() {
        super(SHOWN);
    }

    @Override
    public String format() {
        return "github";
    }

    @Override
    public boolean isSpoken() {
        return true;
    }

    @Override
    protected void tell(Conclusion end) {
        if (!"true".equals(output().environment().get("GITHUB_ACTIONS"))) {
            return;
        }
        PrintWriter terminal = output().terminal();
        if (end.exitCode() != 0) {
            terminal.print(WorkflowCommand.of("error", "photospec: " + Words.of(end.conformance()), end.why()));
        }
        failures().kept().forEach(group -> terminal.print(annotation("error", group)));
        warnings().kept().forEach(group -> terminal.print(annotation("warning", group)));
        terminal.flush();
    }

    private static String annotation(String level, Groups.Group group) {
        String more = group.count() == 1 ? "" : " (and " + (group.count() - 1) + " more)";
        String text = group.row().requirement().statement() + "\n" + Groups.message(group.example()) + "\n"
                + Explanation.where(group.example()) + more + "\n" + Explanation.source(group.row());
        return WorkflowCommand.of(level, group.row().requirement().id(), text);
    }
}
