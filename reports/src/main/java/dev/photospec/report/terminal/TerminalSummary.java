package dev.photospec.report.terminal;

import dev.photospec.report.Row;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Visibility;
import dev.photospec.report.Words;
import dev.photospec.target.Obstacle;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counts: a line for each suite, a table of the profiles, and why cases were not judged. */
final class TerminalSummary {

    private static final int NAME = 8;
    private static final int GAP = 2;
    private static final int MOST_REASONS = 5;

    private static final List<String> HEADS =
            List.of("expected", "judged", "passed", "failed", "warned", "waived", "not judged");

    private final TerminalPage page;
    private final StatementTally tally;
    private final Conclusion end;

    TerminalSummary(TerminalPage page, StatementTally tally, Conclusion end) {
        this.page = page;
        this.tally = tally;
        this.end = end;
    }

    void write() {
        tally.run().profiles().forEach(this::suites);
        table();
        notJudged();
    }

    private void suites(ProfileRun profile) {
        Map<String, List<Row>> suites = tally.rows(profile).stream()
                .filter(row -> row.counts().expected() > 0)
                .collect(Collectors.groupingBy(
                        row -> row.requirement().suite(), LinkedHashMap::new, Collectors.toList()));
        int widest = suites.keySet().stream().mapToInt(Columns::of).max().orElse(0);
        page.line();
        page.line(TerminalStyle.STRONG, profile.title());
        suites.forEach((suite, rows) -> suite(Columns.left(suite, widest), rows));
        long excluded = tally.rows(profile).stream()
                .filter(row -> row.requirement().isExcluded())
                .count();
        if (excluded > 0) {
            page.text(
                    "  – ",
                    TerminalStyle.NEUTRAL,
                    Words.count((int) excluded, "statement") + " excluded from judgement");
        }
        new ClassLines(page, tally.classes(profile)).write();
        seen(profile);
    }

    private void seen(ProfileRun profile) {
        List<Visibility.Seen> writes = tally.visibility(profile).byMethod();
        if (!writes.isEmpty()) {
            String told = writes.stream().map(Words::of).collect(Collectors.joining("; "));
            page.text("  – ", TerminalStyle.NEUTRAL, "time until a new photo was seen: " + told);
        }
    }

    private void suite(String name, List<Row> rows) {
        Counts counts = StatementTally.counts(rows);
        TerminalStyle ink = TerminalStyle.of(worst(rows));
        page.text("  " + ink.shape() + " " + name + "  ", ink, inWords(counts));
    }

    private static Outcome worst(List<Row> rows) {
        return Outcome.worst(
                        rows.stream().flatMap(row -> row.outcome().stream()).toList())
                .orElse(Outcome.NOT_JUDGED);
    }

    private static String inWords(Counts counts) {
        List<String> words = new ArrayList<>();
        Stream.of(Outcome.values())
                .filter(outcome -> counts.of(outcome) > 0)
                .forEach(outcome -> words.add(counts.of(outcome) + " " + Words.of(outcome)));
        if (counts.missing() > 0) {
            words.add(counts.missing() + " not run");
        }
        return String.join(", ", words);
    }

    private void table() {
        page.line();
        int name = page.width()
                - HEADS.stream().mapToInt(head -> head.length() + GAP).sum();
        if (name < NAME) {
            end.profiles()
                    .forEach((id, profile) -> page.text(id + ": ", TerminalStyle.PLAIN, numbers(profile.counts())));
            return;
        }
        int widest =
                end.profiles().keySet().stream().mapToInt(Columns::of).max().orElse(0);
        int column = Math.min(name, Math.max(NAME, widest));
        page.line(TerminalStyle.STRONG, row("profile", column, HEADS));
        end.profiles()
                .forEach((id, profile) -> page.line(TerminalStyle.PLAIN, row(id, column, cells(profile.counts()))));
    }

    private static String row(String name, int width, List<String> cells) {
        StringBuilder row = new StringBuilder(Columns.left(Columns.clip(name, width), width));
        for (int i = 0; i < cells.size(); i++) {
            row.append(Columns.right(cells.get(i), HEADS.get(i).length() + GAP));
        }
        return row.toString();
    }

    private static List<String> cells(Counts counts) {
        return Stream.of(
                        counts.expected(),
                        counts.judged(),
                        counts.of(Outcome.PASSED),
                        counts.of(Outcome.FAILED),
                        counts.of(Outcome.WARNED),
                        counts.of(Outcome.WAIVED),
                        counts.of(Outcome.NOT_JUDGED) + counts.missing())
                .map(String::valueOf)
                .toList();
    }

    private static String numbers(Counts counts) {
        List<String> cells = cells(counts);
        return Stream.iterate(0, i -> i < cells.size(), i -> i + 1)
                .map(i -> cells.get(i) + " " + HEADS.get(i))
                .collect(Collectors.joining(", "));
    }

    private void notJudged() {
        Map<String, Integer> reasons = StatementTally.notJudged(tally.rows());
        int missing = end.counts().missing();
        if (reasons.isEmpty() && missing == 0) {
            return;
        }
        int untested = reasons.values().stream().mapToInt(Integer::intValue).sum() + missing;
        List<String> said = reasons(reasons);
        if (missing > 0) {
            said.add(missing + " × not run: " + end.why());
        }
        String most = String.join("; ", said.subList(0, Math.min(MOST_REASONS, said.size())));
        String more = said.size() > MOST_REASONS ? "; and " + (said.size() - MOST_REASONS) + " more reasons" : "";
        boolean missed = reasons.keySet().stream().anyMatch(Obstacle::isSentence);
        String lines = missed ? " (photospec plan --missing prints what to add)" : "";
        page.line();
        page.text("Not tested: ", TerminalStyle.PLAIN, Words.count(untested, "case") + ": " + most + more + lines);
    }

    /** Puts first, and whole, the reasons that only a run finds out; shortens those that a plan gives too. */
    private static List<String> reasons(Map<String, Integer> reasons) {
        Map<String, Integer> found = new LinkedHashMap<>();
        Map<String, Integer> planned = new LinkedHashMap<>();
        reasons.forEach((reason, count) ->
                (Obstacle.isSentence(reason) ? planned : found).merge(Obstacle.lack(reason), count, Integer::sum));
        return Stream.of(found, planned)
                .flatMap(some -> some.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()))
                .map(need -> need.getValue() + " × " + need.getKey())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
