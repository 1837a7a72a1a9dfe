package dev.photospec.report.compare;

import dev.photospec.report.Outcomes;
import dev.photospec.report.Row;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Words;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One implementation's column: what one result says about one profile.
 *
 * @param number the result's place among those compared, from 1; two may have the same name
 */
record Column(StatementTally tally, ProfileRun profile, int number) {

    String name() {
        return number + ". " + Outcomes.name(profile);
    }

    List<Row> rows(String suite) {
        return tally.rows(profile).stream()
                .filter(row ->
                        suite.equals(row.requirement().suite()) && row.counts().expected() > 0)
                .toList();
    }

    Optional<Row> row(String requirement) {
        return tally.rows(profile).stream()
                .filter(row -> row.requirement().id().equals(requirement))
                .findFirst();
    }

    /** Returns what was asked of it in a suite: each requirement with its number of cases and its statement. */
    SortedMap<String, String> asked(String suite) {
        SortedMap<String, String> asked = new TreeMap<>();
        rows(suite).forEach(row -> asked.put(row.requirement().id(), asked(row)));
        return asked;
    }

    private String asked(Row row) {
        return Words.count(row.counts().expected(), "case") + ", "
                + Words.slug(row.requirement().standing()) + ", "
                + row.requirement().statement() + ", by the "
                + Words.slug(tally.run().reading()) + " reading";
    }

    /** The suite's outcome in a cell. */
    String cell(String suite) {
        Counts counts = StatementTally.counts(rows(suite));
        StringBuilder cell = new StringBuilder(shape(worst(rows(suite)))).append(' ');
        cell.append(counts.of(Outcome.PASSED)).append('/').append(counts.expected());
        int unjudged = counts.expected() - counts.judged() - counts.of(Outcome.NOT_APPLICABLE);
        return unjudged == 0
                ? cell.toString()
                : cell.append(", ").append(unjudged).append(" not judged").toString();
    }

    private static Outcome worst(List<Row> rows) {
        return Outcome.worst(
                        rows.stream().flatMap(row -> row.outcome().stream()).toList())
                .orElse(Outcome.NOT_JUDGED);
    }

    /** A sign and a word, since a sign alone says little to those who see the page for the first time. */
    static String shape(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✔";
            case FAILED, KIT_FAULT -> "✘";
            case WARNED, WAIVED -> "!";
            case NOT_JUDGED, NOT_APPLICABLE -> "–";
        };
    }
}
