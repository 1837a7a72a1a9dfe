package dev.photospec.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.proof.Kill.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What mutants break is recorded, and a change of it is shown. */
class KillsFileTest {

    private static final String RECORDED = "# a comment\n\nm p one intended\nn p two other\n";

    @TempDir
    private Path folder;

    @Test
    void kills_that_are_recorded_are_no_difference() {
        assertThat(KillsFile.of(RECORDED).differences(proof(kill("one", Kind.INTENDED)), false))
                .isEmpty();
    }

    @Test
    void a_kill_that_is_not_recorded_and_one_that_is_not_seen_are_named() {
        assertThat(KillsFile.of(RECORDED).differences(proof(kill("two", Kind.RELIES_ON)), false))
                .containsExactly(
                        "not recorded in kills.txt: m p two relies-on",
                        "recorded in kills.txt, but not seen: m p one intended");
    }

    @Test
    void a_recorded_kill_of_a_mutant_that_is_gone_is_named_where_all_took_part() {
        assertThat(KillsFile.of(RECORDED).differences(proof(kill("one", Kind.INTENDED)), true))
                .containsExactly("recorded in kills.txt, but not seen: n p two other");
    }

    @Test
    void an_update_keeps_what_was_not_tried() throws IOException {
        Path file = folder.resolve("kills.txt");
        KillsFile.of(RECORDED).update(proof(kill("three", Kind.OTHER)), false, file);

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "# Made by `photospec prove --update`: mutant, profile, row, kind.",
                        "m p three other",
                        "n p two other");
    }

    private static Kill kill(String row, Kind kind) {
        return new Kill("p", row, "m", kind, List.of("status"), "expected this, got that");
    }

    private static Proof proof(Kill... kills) {
        MutantTrial trial = new MutantTrial("m", "p", 1, List.of(kills), List.of(), List.of(), List.of());
        return new Proof(1, Map.of(), List.of(), List.of(trial), List.of(), List.of(), List.of());
    }
}
