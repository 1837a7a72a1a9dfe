package dev.photospec.report.terminal;

import dev.photospec.report.ClassRow;
import dev.photospec.report.Words;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A profile's conformance classes: a line for those that are good, and a word on each other one. */
final class ClassLines {

    private final TerminalPage page;
    private final List<ClassRow> classes;

    ClassLines(TerminalPage page, List<ClassRow> classes) {
        this.page = page;
        this.classes = classes;
    }

    void write() {
        line(TerminalStyle.GOOD, "classes conformant", with(ClassRow.Verdict.CONFORMANT), ClassRow::name);
        line(
                TerminalStyle.POOR,
                "classes of which a selection passed",
                with(ClassRow.Verdict.SELECTION),
                ClassLines::selected);
        line(TerminalStyle.BAD, "classes not conformant", with(ClassRow.Verdict.NOT_CONFORMANT), ClassLines::broken);
        line(TerminalStyle.BAD, "classes that broke the kit", with(ClassRow.Verdict.KIT_FAULT), ClassRow::name);
        line(TerminalStyle.POOR, "classes incomplete", with(ClassRow.Verdict.INCOMPLETE), ClassLines::incomplete);
        Predicate<ClassRow> unclaimed = with(ClassRow.Verdict.NOT_APPLICABLE);
        line(
                TerminalStyle.POOR,
                "not claimed, but there; claim them under classes",
                unclaimed.and(ClassRow::found),
                ClassRow::name);
        line(
                TerminalStyle.NEUTRAL,
                "not claimed, so not applicable",
                unclaimed.and(row -> !row.found()),
                ClassRow::name);
    }

    private static Predicate<ClassRow> with(ClassRow.Verdict verdict) {
        return row -> row.verdict() == verdict;
    }

    private void line(TerminalStyle ink, String title, Predicate<ClassRow> which, Function<ClassRow, String> said) {
        String told = classes.stream().filter(which).map(said).collect(Collectors.joining(", "));
        if (!told.isEmpty()) {
            page.text("  " + ink.shape() + " ", ink, title + ": " + told);
        }
    }

    private static String selected(ClassRow row) {
        return row.name() + " (" + row.counts().expected() + " of "
                + Words.count(row.counts().planned(), "case") + ")";
    }

    private static String broken(ClassRow row) {
        Counts counts = row.counts();
        int broken = counts.of(Outcome.FAILED) + counts.of(Outcome.WAIVED);
        String absent = row.found() ? "" : "; claimed, but no request for it was answered with success";
        return row.name() + " (" + broken + " of " + Words.count(counts.expected(), "case") + " failed" + absent + ")";
    }

    private static String incomplete(ClassRow row) {
        Counts counts = row.counts();
        int open = counts.expected() - counts.judged() - counts.of(Outcome.NOT_APPLICABLE);
        return row.name()
                + (open == 0
                        ? " (its cases rely on statements that are broken)"
                        : " (" + open + " of " + Words.count(counts.expected(), "case") + " not judged)");
    }
}
