package dev.photospec.report.junitxml;

import dev.photospec.report.Row;
import dev.photospec.report.StatementTally;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import java.util.List;

/** The counts that JUnit XML knows. */
record SuiteCounts(int tests, int failures, int errors, int skipped) {

    static SuiteCounts of(List<Row> rows) {
        Counts counts = StatementTally.counts(rows);
        int cut = (int) rows.stream().filter(row -> row.counts().missing() > 0).count();
        int reported = counts.expected() - counts.missing();
        int skipped = counts.of(Outcome.WAIVED) + counts.of(Outcome.NOT_JUDGED) + counts.of(Outcome.NOT_APPLICABLE);
        return new SuiteCounts(reported + cut, counts.of(Outcome.FAILED), counts.of(Outcome.KIT_FAULT), skipped + cut);
    }

    static SuiteCounts of(Conclusion end) {
        return new SuiteCounts(1, 0, TestCaseEnding.isGood(end) ? 0 : 1, 0);
    }

    SuiteCounts plus(SuiteCounts other) {
        return new SuiteCounts(
                tests + other.tests, failures + other.failures, errors + other.errors, skipped + other.skipped);
    }

    Object[] attributes(String name, long millis) {
        return new Object[] {
            "name",
            name,
            "tests",
            tests,
            "failures",
            failures,
            "errors",
            errors,
            "skipped",
            skipped,
            "time",
            TestCase.seconds(millis)
        };
    }
}
