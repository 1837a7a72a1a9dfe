package dev.photospec.report.terminal;

import dev.photospec.report.Characters;
import dev.photospec.report.Groups;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Problem;
import dev.photospec.verdict.Run;
import java.nio.file.Path;

/** The last lines: the verdict, what the exit code means, where the reports are, and what to do next. */
final class VerdictText {

    private final TerminalPage page;
    private final Conclusion end;
    private final Path folder;
    private final String targets;

    VerdictText(TerminalPage page, Run run, Conclusion end, Path folder) {
        this.targets = run.targets();
        this.page = page;
        this.end = end;
        this.folder = folder;
    }

    void write(Groups failures) {
        page.line();
        verdict();
        page.text("  reports in ", TerminalStyle.PLAIN, folder.toString());
        page.text("  next:      ", TerminalStyle.STRONG, next(failures));
        failures.kept().stream().findFirst().ifPresent(this::again);
    }

    private void again(Groups.Group failure) {
        String name = failure.row().profile().id() + "/" + failure.example().id();
        page.verbatim("  again:     ", "photospec replay '" + result() + "#" + Characters.visible(name) + "'");
    }

    private Path result() {
        return folder.resolve("conformance.json");
    }

    /** Writes the verdict's line alone. */
    void verdict() {
        TerminalStyle ink = TerminalStyle.of(end.conformance());
        String exit = " (" + Words.exit(end) + ")";
        page.text(ink.shape() + " ", ink, Words.of(end.conformance()) + ": " + end.why() + exit);
        page.text("  target     ", TerminalStyle.PLAIN, targets);
    }

    private String incomplete() {
        return end.texts(Problem.Kind.UNRESTORED).isEmpty()
                ? "photospec plan, with the same --config: what would let the rest be judged"
                : "photospec restore";
    }

    private String next(Groups failures) {
        return switch (end.conformance()) {
            case CONFORMANT -> "photospec report badge " + result();
            case SELECTION -> "photospec run without a selection, to judge the whole profile";
            case NOT_CONFORMANT ->
                failures.kept().isEmpty()
                        ? "photospec explain --help"
                        : "photospec explain "
                                + failures.kept().get(0).row().requirement().id();
            case INCOMPLETE -> incomplete();
            case UNREACHABLE -> "photospec doctor, with the same --config";
            case STALE_WAIVER -> "remove or renew the waiver, then photospec run";
            case KIT_FAULT -> "report it with " + result();
            case INTERRUPTED -> "photospec restore, if the run was allowed to write; then photospec run";
        };
    }
}
