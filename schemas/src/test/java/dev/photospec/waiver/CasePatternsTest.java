package dev.photospec.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A waiver for many cases stays short, and waives none of the others. */
class CasePatternsTest {

    @Test
    void all_cases_of_a_requirement_are_the_requirement() {
        assertThat(CasePatterns.of(List.of("a/GET/me/value", "a/GET/users.id/value"), List.of("ab/GET/me/value")))
                .containsExactly("a");
    }

    @Test
    void all_cases_of_an_owner_are_its_beginning() {
        assertThat(CasePatterns.of(
                        List.of("a/GET/users.upn/value/X", "a/GET/users.upn/value/Y"),
                        List.of("a/GET/users.id/value/X")))
                .containsExactly("a/GET/users.upn/*");
    }

    @Test
    void single_cases_among_others_are_named_one_by_one() {
        assertThat(CasePatterns.of(List.of("a/GET/me/value/X"), List.of("a/GET/me/value/Y")))
                .containsExactly("a/GET/me/value/X");
    }
}
