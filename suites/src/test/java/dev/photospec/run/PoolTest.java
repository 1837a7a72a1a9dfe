package dev.photospec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.judge.CaseQueue;
import dev.photospec.judge.ProfileJob;
import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.reference.Reference;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoolTest {

    private final List<Case> cases = cases();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile boolean overtaken;

    private static List<Case> cases() {
        Profile profile = Profiles.load("libre-graph");
        try (Reference reference = Reference.start(0)) {
            return new CasePlanner(profile, reference.mount(profile), WritePolicy.READ_ONLY).cases();
        }
    }

    /** Judges all cases; the first one lasts until another is over, or for a moment where none may be. */
    private List<String> order(int concurrency) {
        ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
        CaseQueue queue = new CaseQueue(
                List.of(new ProfileJob("libre-graph", cases, null)),
                1,
                judged -> {
                    if (judged.judged().equals(cases.get(0))) {
                        waitToBeOvertaken(concurrency == 1 ? 100 : 60_000);
                    }
                    order.add(judged.judged().id());
                    first.countDown();
                },
                () -> {});
        Pool.judge(queue, concurrency);
        return List.copyOf(order);
    }

    private void waitToBeOvertaken(long millis) {
        try {
            overtaken = first.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void with_one_request_at_once_cases_are_judged_in_their_order() {
        Stream<Case> readsFirst = cases.stream().sorted(Comparator.comparing(Case::writes));
        assertThat(order(1)).containsExactlyElementsOf(readsFirst.map(Case::id).toList());
    }

    @Test
    void with_more_a_slow_case_holds_up_no_other() {
        assertThat(order(2))
                .hasSameSizeAs(cases)
                .first()
                .isNotEqualTo(cases.get(0).id());
        assertThat(overtaken).isTrue();
    }
}
