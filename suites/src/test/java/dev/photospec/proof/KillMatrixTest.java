package dev.photospec.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.proof.Kill.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KillMatrixTest {

    private static final Map<String, List<String>> ROWS = Map.of("p", List.of("one", "two", "three"));

    @Test
    void a_row_that_was_only_broken_beside_the_way_is_never_killed() {
        KillMatrix matrix = new KillMatrix(proof(kill("one", "m", Kind.INTENDED), kill("two", "m", Kind.RELIES_ON)));

        assertThat(matrix.rowsNeverKilled()).containsExactly("p/two", "p/three");
    }

    @Test
    void a_check_is_killed_by_what_it_says_on_purpose() {
        KillMatrix matrix = new KillMatrix(proof(kill("one", "m", Kind.INTENDED), kill("two", "n", Kind.OTHER)));

        assertThat(matrix.mutantsByCheck()).containsEntry("status", Set.of("m"));
        assertThat(matrix.checksNeverKilled()).containsExactly("schema");
    }

    @Test
    void rows_that_the_same_mutants_break_are_told_whatever_was_meant() {
        KillMatrix matrix = new KillMatrix(proof(kill("one", "m", Kind.INTENDED), kill("two", "m", Kind.RELIES_ON)));

        assertThat(matrix.rowsAlwaysKilledTogether()).containsExactly(List.of("p/one", "p/two"));
    }

    @Test
    void one_mutant_tells_two_rows_apart() {
        KillMatrix matrix = new KillMatrix(proof(
                kill("one", "m", Kind.INTENDED), kill("two", "m", Kind.RELIES_ON), kill("two", "n", Kind.INTENDED)));

        assertThat(matrix.rowsAlwaysKilledTogether()).isEmpty();
    }

    private static Kill kill(String row, String mutant, Kind kind) {
        return new Kill("p", row, mutant, kind, List.of("status"), "expected this, got that");
    }

    private static Proof proof(Kill... kills) {
        MutantTrial trial = new MutantTrial("m", "p", 1, List.of(kills), List.of(), List.of(), List.of());
        return new Proof(1, ROWS, List.of("schema", "status"), List.of(trial), List.of(), List.of(), List.of());
    }
}
