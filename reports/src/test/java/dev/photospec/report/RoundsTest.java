package dev.photospec.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.verdict.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final Rounds rounds = new Rounds();

    @Test
    void rounds_that_agree_are_stable() {
        add(60, Outcome.PASSED);

        assertThat(stability()).isEqualTo("stable in 60 of 60");
        assertThat(rounds.instability("graph-v1.0", "a-row/a")).isEmpty();
    }

    @Test
    void rounds_that_differ_are_told_by_their_outcomes() {
        add(3, Outcome.FAILED);
        add(57, Outcome.PASSED);

        assertThat(stability()).isEqualTo("unstable: passed in 57 of 60, failed in 3");
        assertThat(rounds.instability("graph-v1.0", "a-row/a")).hasValue(stability());
    }

    @Test
    void what_was_never_judged_is_not_called_stable() {
        add(2, Outcome.NOT_JUDGED);

        assertThat(stability()).isEqualTo("not judged in 2 of 2");
    }

    @Test
    void one_round_says_nothing() {
        add(1, Outcome.PASSED);

        assertThat(rounds.stability()).isEmpty();
        assertThat(rounds.instability("graph-v1.0", "a-row/b")).isEmpty();
    }

    private String stability() {
        return rounds.stability().get("graph-v1.0/a-row/a");
    }

    private void add(int times, Outcome outcome) {
        for (int i = 0; i < times; i++) {
            rounds.add(SampleCases.of("a-row", "a", outcome, null, List.of()));
        }
    }
}
