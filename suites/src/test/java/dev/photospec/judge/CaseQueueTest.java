package dev.photospec.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.reference.Reference;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseQueueTest {

    private static List<Case> cases(boolean writing) {
        Profile profile = Profiles.load("libre-graph");
        try (Reference reference = Reference.start(0)) {
            return new CasePlanner(profile, reference.mount(profile), WritePolicy.ALL)
                    .cases().stream().filter(one -> writing || !one.writes()).toList();
        }
    }

    private static List<Long> sizes(List<Case> cases, int rounds) {
        CaseQueue queue =
                new CaseQueue(List.of(new ProfileJob("libre-graph", cases, null)), rounds, judged -> {}, () -> {});
        return queue.phases().map(phase -> phase.cases().count()).toList();
    }

    /** Else the slowest answer of each round would hold up all that come after it. */
    @Test
    void rounds_that_only_read_are_one_phase() {
        List<Case> reads = cases(false);
        assertThat(sizes(reads, 3)).containsExactly(3L * reads.size());
    }

    @Test
    void where_a_case_writes_each_round_is_over_before_the_next_begins() {
        List<Case> all = cases(true);
        long reads = cases(false).size();
        assertThat(sizes(all, 2)).containsExactly(reads, all.size() - reads, reads, all.size() - reads);
    }
}
