package dev.photospec.report.site;

import dev.photospec.report.Row;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Words;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The verdict on a statement.
 *
 * @param id the outcome, as the page's style class
 * @param shape a sign that says the same without colour
 * @param words the counts in words
 * @param reading how many cases followed which reading, or empty
 */
public record Verdict(String id, String shape, String words, String reading) {

    /** Returns the verdict of several rows together: the worst outcome, and the counts of all. */
    static Verdict of(List<Row> rows) {
        Counts counts = StatementTally.counts(rows);
        List<Outcome> outcomes =
                rows.stream().flatMap(row -> row.outcome().stream()).toList();
        return counts.expected() == 0
                ? new Verdict("nothing", "·", "no cases in this result", "")
                : Outcome.worst(outcomes)
                        .map(worst -> new Verdict(Words.slug(worst), shape(worst), words(counts), ""))
                        .orElseThrow();
    }

    static Verdict of(Row row) {
        if (row.counts().expected() == 0) {
            return new Verdict("nothing", "·", "no cases in this result", "");
        }
        Outcome worst = row.outcome().orElse(Outcome.NOT_JUDGED);
        return new Verdict(Words.slug(worst), shape(worst), words(row.counts()), readings(row));
    }

    private static String words(Counts counts) {
        Stream<String> outcomes = Stream.of(Outcome.values())
                .filter(outcome -> counts.of(outcome) > 0)
                .map(outcome -> counts.of(outcome) + " " + Words.of(outcome));
        Stream<String> missing = counts.missing() == 0 ? Stream.empty() : Stream.of(counts.missing() + " not run");
        return Stream.concat(outcomes, missing).collect(Collectors.joining(", "));
    }

    private static String readings(Row row) {
        List<String> readings = row.readings().entrySet().stream()
                .map(entry -> entry.getKey() + " in " + Words.count(entry.getValue(), "case"))
                .toList();
        return String.join(", ", readings);
    }

    private static String shape(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✔";
            case FAILED, KIT_FAULT -> "✘";
            case WARNED, WAIVED -> "!";
            case NOT_JUDGED, NOT_APPLICABLE -> "–";
        };
    }
}
