package dev.photospec.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.wire.SocketClient;
import dev.photospec.mutant.Mutants;
import dev.photospec.plan.Strength;
import dev.photospec.spec.load.Profiles;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gate: every row and every check is broken on purpose, and nothing else is broken by anything. */
class ProofTest {

    private static Proof proof;

    @BeforeAll
    static void prove() throws InterruptedException {
        proof = new Prover(
                        new Prover.Plan(
                                Profiles.bundled().stream().map(Profiles::load).toList(),
                                Mutants.bundled(),
                                Mutants.lawfulVariants(),
                                List.of(Strength.TWO),
                                4),
                        new SocketClient(Prover.TIMEOUT))
                .prove((done, all) -> {});
    }

    @Test
    void every_check_fails_for_its_own_reason_and_no_lawful_server_is_red() {
        assertThat(proof.faults(true)).isEmpty();
    }

    @Test
    void every_kill_is_recorded_and_every_recorded_kill_is_seen() {
        assertThat(KillsFile.bundled().differences(proof, true)).isEmpty();
    }

    @Test
    void several_hundred_mutants_took_part_in_every_profile() {
        assertThat(proof.mutants()).hasSizeGreaterThan(500);
        assertThat(proof.mutants()).extracting(MutantTrial::profile).contains("graph-v1.0", "graph-beta");
        assertThat(proof.mutants()).extracting(MutantTrial::profile).contains("outlook-v2.0", "graph-localtest");
        assertThat(proof.lawfulVariants())
                .allSatisfy(trial -> assertThat(trial.cases()).isPositive());
    }

    @Test
    void no_two_rows_of_a_profile_judge_the_same_thing() {
        assertThat(new KillMatrix(proof).rowsAlwaysKilledTogether()).isEmpty();
    }

    /** So that a quick look is worth its requests: the table is in prove.txt. */
    @Test
    void a_run_of_strength_two_sends_a_quarter_and_sees_most_mutants() {
        StrengthTally two = proof.strengths().get(0);
        assertThat(two.strength()).isEqualTo("2");
        assertThat(two.requests()).isLessThan(two.allRequests() / 4);
        assertThat(two.killed()).isGreaterThan(two.trials() * 8 / 10);
    }
}
