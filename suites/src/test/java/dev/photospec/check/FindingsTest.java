package dev.photospec.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void a_text_that_is_too_long_for_a_line_is_cut() {
        assertThat(Findings.shorten("a".repeat(200))).isEqualTo("a".repeat(200));
        assertThat(Findings.shorten("a".repeat(200) + "b")).isEqualTo("a".repeat(200) + "…");
    }
}
