package dev.photospec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void a_probe_is_one() {
        assertThat(Step.probe().isProbe()).isTrue();
    }

    @Test
    void a_step_that_says_anything_of_its_own_is_no_probe() {
        assertThat(List.of(
                        Step.of("value", "GET"),
                        Step.probe().towards("users"),
                        with("240x240", Map.of(), Map.of()),
                        with(null, Map.of("$select", "id"), Map.of()),
                        with(null, Map.of(), Map.of("Accept", "image/png"))))
                .noneMatch(Step::isProbe);
    }

    private static Step with(String size, Map<String, String> query, Map<String, String> headers) {
        return new Step(
                "answer", false, null, null, null, null, null, null, null, size, query, headers, null, null, null);
    }
}
