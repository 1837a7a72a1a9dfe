package dev.photospec.report.github;

import dev.photospec.report.CauseText;
import dev.photospec.report.GroupedReport;
import dev.photospec.report.Groups;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.cause.Cause;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<Cause> causes = causes();
        if (end.exitCode() != 0) {
            terminal.print(
                    WorkflowCommand.of("error", "photospec: " + Words.of(end.conformance()), overview(end, causes)));
        }
        kitFaults().kept().forEach(group -> terminal.print(annotation(group)));
        for (boolean failure : List.of(true, false)) {
            causes.stream()
                    .filter(cause -> cause.isFailure() == failure)
                    .limit(SHOWN)
                    .forEach(cause -> terminal.print(annotation(failure ? "error" : "warning", cause)));
        }
        terminal.flush();
    }

    /** GitHub may show no more than this one: it names every cause. */
    private static String overview(Conclusion end, List<Cause> causes) {
        return Stream.concat(
                        Stream.of(end.why()),
                        causes.stream().filter(Cause::isFailure).map(CauseText::line))
                .collect(Collectors.joining("\n"));
    }

    private static String annotation(String level, Cause cause) {
        List<String> lines = new ArrayList<>();
        lines.add(cause.extent() + (cause.fact() == null ? "" : "; " + cause.fact()));
        lines.add(cause.statement());
        lines.add(CauseText.request(cause).orElse("") + " "
                + CauseText.body(cause).orElse(""));
        CauseText.differences(cause).forEach(finding -> lines.add(finding.message()));
        CauseText.curl(cause).ifPresent(lines::add);
        return WorkflowCommand.of(level, cause.number() + ". " + CauseText.title(cause), String.join("\n", lines));
    }

    private static String annotation(Groups.Group fault) {
        return WorkflowCommand.of("error", fault.row().requirement().id(), Groups.message(fault.example()));
    }
}
