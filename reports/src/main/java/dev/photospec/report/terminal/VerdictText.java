package dev.photospec.report.terminal;

import dev.photospec.report.JobPage;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.cause.Cause;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The last lines: the verdict, what the exit code means, where the reports are, and what to do next. */
final class VerdictText {

    private final TerminalPage page;
    private final Conclusion end;
    private final Path folder;
    private final Optional<String> artifacts;
    private final String targets;
    private final boolean ofReference;
    private final NextCommand next;

    VerdictText(TerminalPage page, Run run, Conclusion end, Output output) {
        this.targets = run.targets();
        this.ofReference = run.isOfReference();
        this.page = page;
        this.end = end;
        this.folder = output.folder();
        this.artifacts = JobPage.url(output.environment());
        this.next = new NextCommand(run, folder.resolve("conformance.json"));
    }

    void write(List<Cause> causes) {
        page.line();
        verdict();
        if (ofReference) {
            page.text("  ! ", TerminalStyle.POOR, "The reference in the kit was tested, and no server of yours.");
        }
        page.text("  reports in ", TerminalStyle.PLAIN, folder.toString());
        artifacts.ifPresent(url -> page.verbatim("  artifacts: ", url));
        page.verbatim("  next:      ", next.after(end, causes));
        causes.stream()
                .filter(Cause::isFailure)
                .findFirst()
                .ifPresent(cause -> page.verbatim("  again:     ", next.again(cause)));
    }

    /** Writes the verdict's line alone. */
    void verdict() {
        TerminalStyle ink = TerminalStyle.of(end.conformance());
        String exit = " (" + Words.exit(end) + ")";
        page.text(ink.shape() + " ", ink, Words.of(end.conformance()) + ": " + end.why() + exit);
        page.text("  target     ", TerminalStyle.PLAIN, targets);
    }
}
