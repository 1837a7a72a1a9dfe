package dev.photospec.report.diff;

import static dev.photospec.verdict.Outcome.FAILED;
import static dev.photospec.verdict.Outcome.NOT_JUDGED;
import static dev.photospec.verdict.Outcome.PASSED;
import static dev.photospec.verdict.Outcome.WARNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Outcomes;
import dev.photospec.report.Saved;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Views.Difference;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {

    @TempDir
    private Path folder;

    @Test
    void the_same_twice_is_no_change() throws IOException {
        Diff diff = new Diff(List.of(result("1", PASSED, FAILED), result("1", PASSED, FAILED)));

        assertThat(told(diff)).isEqualTo("no case changed; 2 cases in the newest result\n");
        assertThat(diff.difference()).isEqualTo(Difference.NONE_WORSE);
    }

    @Test
    void a_case_that_fails_now_is_a_regression() throws IOException {
        Diff diff = new Diff(List.of(result("1", PASSED, WARNED), result("2", FAILED, WARNED)));

        assertThat(told(diff)).contains("REGRESSION (1)", "passed → failed", "such as c0", "1 regression;");
        assertThat(diff.difference()).isEqualTo(Difference.WORSE);
    }

    @Test
    void a_case_that_failed_before_is_a_fix() throws IOException {
        Diff diff = new Diff(List.of(result("1", FAILED), result("2", PASSED)));

        assertThat(told(diff)).contains("FIX (1)", "failed → passed");
        assertThat(diff.difference()).isEqualTo(Difference.NONE_WORSE);
    }

    @Test
    void a_verdict_that_is_gone_is_less_judged_and_not_a_pass() throws IOException {
        Diff unjudged = new Diff(List.of(result("1", PASSED), result("2", NOT_JUDGED)));
        Diff gone = new Diff(List.of(result("1", PASSED, PASSED), result("2", PASSED, null)));

        assertThat(told(unjudged)).contains("NO LONGER JUDGED (1)");
        assertThat(unjudged.difference()).isEqualTo(Difference.LESS_JUDGED);
        assertThat(told(gone)).contains("GONE (1)", "passed → absent");
        assertThat(gone.difference()).isEqualTo(Difference.LESS_JUDGED);
    }

    @Test
    void a_failure_that_is_no_longer_judged_is_no_fix() throws IOException {
        Diff diff = new Diff(List.of(result("1", FAILED), result("2", NOT_JUDGED)));

        assertThat(told(diff)).contains("NO LONGER JUDGED (1)").doesNotContain("FIX");
    }

    @Test
    void a_case_that_was_not_there_is_new() throws IOException {
        Diff diff = new Diff(List.of(result("1", PASSED, null), result("2", PASSED, FAILED)));

        assertThat(told(diff)).contains("NEW (1)", "absent → failed");
        assertThat(diff.difference()).isEqualTo(Difference.NONE_WORSE);
    }

    @Test
    void two_results_are_a_fix_or_a_break_whatever_the_version_says() throws IOException {
        Diff broken = new Diff(List.of(result("1", PASSED), result("1", FAILED)));
        Diff mended = new Diff(List.of(result("1", FAILED), result("1", PASSED)));

        assertThat(told(broken)).contains("REGRESSION (1)").doesNotContain("FLAKY");
        assertThat(broken.difference()).isEqualTo(Difference.WORSE);
        assertThat(told(mended)).contains("FIX (1)").doesNotContain("FLAKY");
    }

    @Test
    void a_case_that_is_judged_now_and_fails_is_no_regression() throws IOException {
        Diff diff = new Diff(List.of(result("1", NOT_JUDGED), result("2", FAILED)));

        assertThat(told(diff)).contains("NOW JUDGED AND FAILS (1)", "not judged → failed");
        assertThat(told(diff)).doesNotContain("REGRESSION");
        assertThat(diff.difference()).isEqualTo(Difference.NONE_WORSE);
    }

    @Test
    void back_and_forth_over_several_runs_is_flaky() throws IOException {
        Diff diff = new Diff(List.of(result("1", PASSED), result("2", FAILED), result("3", PASSED)));

        assertThat(told(diff)).contains("FLAKY (1)", "passed → failed → passed");
        assertThat(diff.difference()).isEqualTo(Difference.NONE_WORSE);
    }

    /** A release may change a statement, add one and take one away. */
    @Test
    void between_editions_every_changed_verdict_is_listed_by_its_id() throws IOException {
        Map<String, Outcome> before = new TreeMap<>(Map.of("changed", PASSED, "kept", PASSED, "removed", PASSED));
        Map<String, Outcome> after = new TreeMap<>(Map.of("changed", FAILED, "kept", PASSED, "added", WARNED));
        for (int i = 100; i < 140; i++) {
            before.put("further-" + i, FAILED);
            after.put("further-" + i, PASSED);
        }
        String told = told(
                new Diff(List.of(Saved.ofEdition(folder, "1.0.0", before), Saved.ofEdition(folder, "1.1.0", after))));

        assertThat(told)
                .startsWith("Judged by edition 1.0.0 before, and by 1.1.0 now: every changed case by its id.\n")
                .contains("REGRESSION (1)", "changed/c0", "GONE (1)", "removed/c0", "NEW (1)", "added/c0", "FIX (40)")
                .contains("further-100/c0", "further-139/c0")
                .doesNotContain("kept", "more requirements");
    }

    private Outcomes result(String version, Outcome... outcomes) throws IOException {
        return Saved.of(folder, version, outcomes);
    }

    private static String told(Diff diff) {
        StringWriter text = new StringWriter();
        diff.print(new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
