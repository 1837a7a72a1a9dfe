package dev.photospec.report.terminal;

import dev.photospec.report.CauseText;
import dev.photospec.report.Explanation;
import dev.photospec.report.Rounds;
import dev.photospec.report.Row;
import dev.photospec.report.Words;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.cause.Cause;
import java.util.List;

/** Writes what did not pass by its causes: those that only warn in a line each, then the failures, the largest first. */
final class CauseBlocks {

    private static final int SHOWN = 20;
    private static final int WARNINGS_SHOWN = 5;
    private static final int UNSTEADY_SHOWN = 3;
    private static final int NARROWEST_BODY = 20;

    private final TerminalPage page;
    private final Rounds rounds;
    private final List<Cause> failures;
    private final List<Cause> warnings;

    CauseBlocks(TerminalPage page, List<Cause> causes, Rounds rounds) {
        this.page = page;
        this.rounds = rounds;
        this.failures = causes.stream().filter(Cause::isFailure).toList();
        this.warnings = causes.stream().filter(cause -> !cause.isFailure()).toList();
    }

    void write() {
        warnings();
        failures();
    }

    private void warnings() {
        if (warnings.isEmpty()) {
            return;
        }
        page.line();
        page.line(
                TerminalStyle.STRONG,
                "Warnings: "
                        + Words.count(warnings.stream().mapToInt(Cause::warned).sum(), "case") + ", "
                        + Words.count(warnings.size(), "cause") + " (only shown or implied, so not a failure)");
        warnings.stream().limit(WARNINGS_SHOWN).forEach(cause -> head(cause, TerminalStyle.POOR));
        beyond(warnings.size() - WARNINGS_SHOWN);
    }

    private void failures() {
        if (failures.isEmpty()) {
            return;
        }
        page.line();
        page.line(
                TerminalStyle.STRONG,
                "Failures: "
                        + Words.count(failures.stream().mapToInt(Cause::failed).sum(), "case") + ", "
                        + Words.count(failures.size(), "probable cause"));
        failures.stream().limit(SHOWN).forEach(this::inFull);
        beyond(failures.size() - SHOWN);
    }

    /** Writes the cause of a single case without a number, and where its statement stands. */
    void alone(Row row, Cause cause) {
        page.verbatim("", CauseText.title(cause));
        body("  ", cause);
        page.text("  source: ", TerminalStyle.NEUTRAL, Explanation.source(row));
        page.text("  standing: ", TerminalStyle.NEUTRAL, Explanation.standing(row.requirement()));
    }

    private void inFull(Cause cause) {
        page.line();
        String indent = head(cause, TerminalStyle.BAD);
        if (cause.fact() != null) {
            page.text(indent, TerminalStyle.PLAIN, cause.fact());
        }
        body(indent, cause);
    }

    private void body(String indent, Cause cause) {
        page.text(
                indent,
                TerminalStyle.NEUTRAL,
                cause.statement() + " (" + cause.example().id() + ")");
        unsteady(indent, cause);
        CauseText.request(cause)
                .ifPresent(request ->
                        request(indent, request, CauseText.body(cause).orElse("")));
        for (Finding finding : CauseText.differences(cause)) {
            page.text(indent + "- ", TerminalStyle.PLAIN, finding.expected());
            page.text(indent + "+ ", TerminalStyle.PLAIN, finding.actual());
        }
        CauseText.curl(cause).ifPresent(curl -> page.verbatim(indent, curl));
    }

    /** A case has an entry for each round in which it failed. */
    private void unsteady(String indent, Cause cause) {
        List<String> told = cause.cases().stream()
                .distinct()
                .flatMap(id -> rounds.instability(cause.profile(), id).map(words -> id + " is " + words).stream())
                .toList();
        told.stream().limit(UNSTEADY_SHOWN).forEach(line -> page.text(indent, TerminalStyle.STRONG, line));
        if (told.size() > UNSTEADY_SHOWN) {
            page.text(indent, TerminalStyle.PLAIN, "and " + (told.size() - UNSTEADY_SHOWN) + " more unstable cases");
        }
    }

    /** Writes the title and the numbers; returns the indentation below it. */
    private String head(Cause cause, TerminalStyle ink) {
        String label = "  " + ink.shape() + " " + cause.number() + "  ";
        page.textAndNote(label, ink, CauseText.title(cause), cause.extent());
        return " ".repeat(Columns.of(label));
    }

    /** A path is never cut, so that it can be copied; the body takes what is left of the line. */
    private void request(String indent, String request, String body) {
        int left = page.width() - Columns.of(indent) - Columns.of(page.plain(request)) - 1;
        if (body.isEmpty()) {
            page.verbatim(indent, request);
        } else if (left >= Math.min(NARROWEST_BODY, Columns.of(body))) {
            page.verbatim(indent, request + " " + Columns.clip(page.plain(body), left));
        } else {
            page.verbatim(indent, request);
            page.verbatim(indent, Columns.clip(page.plain(body), page.width() - Columns.of(indent)));
        }
    }

    private void beyond(int more) {
        if (more > 0) {
            page.text("    ", TerminalStyle.PLAIN, "and " + more + " more causes" + ", see the report");
        }
    }
}
