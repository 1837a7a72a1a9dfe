package dev.photospec.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EvaluationLimitTest {

    private final EvaluationLimit limit = EvaluationLimit.of(Duration.ofMillis(50));

    @Test
    void an_evaluation_that_does_not_end_is_given_up() {
        assertThat(limit.evaluate(EvaluationLimitTest::endless)).isEmpty();
    }

    @Test
    void waiting_does_not_count_as_a_busy_machine_waits_too() {
        assertThat(limit.evaluate(EvaluationLimitTest::asleep)).contains(1);
    }

    @Test
    void what_an_earlier_answer_took_does_not_count() {
        assertThat(limit.evaluate(EvaluationLimitTest::busy)).contains(1);
        assertThat(limit.evaluate(EvaluationLimitTest::asleep)).contains(1);
    }

    @Test
    void a_failure_of_the_evaluation_is_thrown_as_it_is() {
        IllegalStateException failure = new IllegalStateException("broken");
        assertThatThrownBy(() -> limit.evaluate(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    private static int endless() {
        int turns = 0;
        while (!Thread.currentThread().isInterrupted()) {
            turns++;
        }
        return turns;
    }

    /** Takes longer than the limit, and ends before it is looked at a second time. */
    private static int busy() {
        long end = System.nanoTime() + Duration.ofMillis(60).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return 1;
    }

    private static int asleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
            return 1;
        } catch (InterruptedException e) {
            return 0;
        }
    }
}
