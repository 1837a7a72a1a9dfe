package dev.photospec.report.terminal;

import dev.photospec.report.Explanation;
import dev.photospec.report.Groups;
import dev.photospec.report.Words;
import dev.photospec.verdict.Outcome;
import java.util.Map;

/** Writes what did not pass: failures with everything that explains them, the rest in a line or two. */
final class FailureBlocks {

    private static final int LABEL = 10;

    private final TerminalPage page;
    private final Map<Outcome, Groups> groups;

    FailureBlocks(TerminalPage page, Map<Outcome, Groups> groups) {
        this.page = page;
        this.groups = groups;
    }

    /** Writes what has no cause in the target: known failures, and faults of the kit. */
    void besideCauses() {
        shortly("Waived", Outcome.WAIVED);
        inFull("Faults of the kit itself", Outcome.KIT_FAULT);
    }

    void write() {
        shortly("Waived", Outcome.WAIVED);
        shortly("Warnings", Outcome.WARNED);
        inFull("Faults of the kit itself", Outcome.KIT_FAULT);
        inFull("Failures", Outcome.FAILED);
    }

    private void shortly(String title, Outcome outcome) {
        Groups told = begin(title, outcome);
        for (Groups.Group group : told.kept()) {
            String more = group.count() == 1 ? "" : " (" + Words.count(group.count(), "case") + ")";
            String reason = outcome == Outcome.WAIVED ? ": " + group.example().reason() : "";
            page.text(
                    "  " + TerminalStyle.POOR.shape() + " ",
                    TerminalStyle.POOR,
                    group.row().requirement().id() + more + reason);
            page.text("    ", TerminalStyle.PLAIN, Groups.message(group.example()));
            page.text("    ", TerminalStyle.NEUTRAL, Explanation.source(group.row()) + "; " + where(group));
        }
        beyond(told);
    }

    private static String where(Groups.Group group) {
        return Explanation.where(group.example());
    }

    private void inFull(String title, Outcome outcome) {
        Groups told = begin(title, outcome);
        for (Groups.Group group : told.kept()) {
            page.line();
            page.text(
                    "  " + TerminalStyle.BAD.shape() + " ",
                    TerminalStyle.BAD,
                    group.row().requirement().id());
            Explanation.cause(group.row()).ifPresent(cause -> page.text("    ", TerminalStyle.STRONG, cause));
            for (Explanation.Line line : Explanation.of(group.row(), group.example())) {
                write(line);
                if (line.label().equals("where")) {
                    others(group);
                }
            }
        }
        beyond(told);
    }

    private void write(Explanation.Line line) {
        String label = "    " + Columns.left(line.label(), LABEL);
        if (line.verbatim()) {
            page.verbatim(label, line.text());
        } else {
            page.text(label, TerminalStyle.PLAIN, line.text());
        }
    }

    private void others(Groups.Group group) {
        if (group.count() == 1) {
            return;
        }
        String lead = "and " + (group.count() - 1) + " more";
        String cut = group.others().size() < group.count() - 1 ? ", …" : "";
        String list = group.others().isEmpty() ? "" : ": " + String.join(", ", group.others()) + cut;
        page.text("    " + " ".repeat(LABEL), TerminalStyle.PLAIN, lead + list);
    }

    private Groups begin(String title, Outcome outcome) {
        Groups told = groups.get(outcome);
        if (told.count() > 0) {
            page.line();
            page.line(TerminalStyle.STRONG, title + " (" + told.count() + ")");
        }
        return told;
    }

    private void beyond(Groups told) {
        if (told.beyond() > 0) {
            page.line();
            page.text(
                    "    ",
                    TerminalStyle.PLAIN,
                    "and " + told.beyond() + " more with other requirements or messages; "
                            + "all of them are in the report folder, see below");
        }
    }
}
