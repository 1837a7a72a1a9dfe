package dev.photospec.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.wire.SocketClient;
import dev.photospec.mutant.LawfulVariant;
import dev.photospec.mutant.Mutant;
import dev.photospec.mutant.Mutants;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is against a proof is found, and named. */
class ProverTest {

    private static final String AT = "at: {verbs: [GET], resources: [value], owners: [groups], states: [none]}";
    private static final String CHANGE = "{answer: {instead-of: [404], status: 410}}";

    @Test
    void a_mutant_that_breaks_what_it_names_is_proof() throws InterruptedException {
        Proof proof = proof(mutant("graph-v1.0", CHANGE, "value-without-photo-is-404", "got status 410"));

        assertThat(proof.faults(false)).isEmpty();
        assertThat(new KillMatrix(proof).mutantsByCheck().get("status")).containsExactly("lie");
    }

    @Test
    void a_mutant_that_breaks_nothing_survives() throws InterruptedException {
        String same = "{answer: {instead-of: [404], status: 404}}";

        assertThat(proof(mutant("graph-v1.0", same, "value-without-photo-is-404", "got"))
                        .faults(false))
                .singleElement()
                .asString()
                .contains("lie on graph-v1.0 survives value-without-photo-is-404", "every case passed");
    }

    @Test
    void a_row_that_breaks_for_another_reason_is_no_proof() throws InterruptedException {
        assertThat(proof(mutant("graph-v1.0", CHANGE, "value-without-photo-is-404", "got status 500"))
                        .faults(false))
                .singleElement()
                .asString()
                .contains("it had to say 'got status 500', instead: expected status 404, got status 410");
    }

    @Test
    void a_row_that_relies_on_a_broken_one_is_no_fault_and_is_recorded() throws InterruptedException {
        String bare = "{answer: {instead-of: [404], status: 410, body: \"\"}}";

        Proof proof = proof(mutant("graph-v1.0", bare, "value-without-photo-is-404", "got status 410"));

        assertThat(proof.faults(false)).isEmpty();
        assertThat(KillsFile.of("lie graph-v1.0 value-without-photo-is-404 intended")
                        .differences(proof, true))
                .containsExactly("not recorded in kills.txt: lie graph-v1.0 not-found-has-an-error-body relies-on");
    }

    @Test
    void a_mutant_that_cannot_touch_the_profile_it_names_is_found() throws InterruptedException {
        assertThat(proof(mutant("graph-localtest", CHANGE, "metadata-answers-200", "got"))
                        .faults(false))
                .containsExactly("lie changes nothing in graph-localtest");
    }

    @Test
    void rows_and_checks_that_no_mutant_breaks_are_named_where_all_took_part() throws InterruptedException {
        assertThat(proof(mutant("graph-v1.0", CHANGE, "value-without-photo-is-404", "got status 410"))
                        .faults(true))
                .contains(
                        "no mutant breaks the row graph-v1.0/value-answers-200 on purpose",
                        "no mutant breaks the check placeholder")
                .doesNotContain("no mutant breaks the check status");
    }

    @Test
    void an_unlawful_habit_is_red() throws InterruptedException {
        LawfulVariant variant =
                Mutants.lawfulVariant(DataFile.parse("lawful-variants/habit.yaml", """
                id: habit
                habit: Nobody is 410.
                why: It is not lawful at all.
                profiles: [graph-v1.0]
                %s
                change: %s
                """.formatted(AT, CHANGE)));

        Proof proof = new Prover(plan(List.of(), List.of(variant)), new SocketClient(Prover.TIMEOUT))
                .prove((done, all) -> {});

        assertThat(proof.faults(false))
                .singleElement()
                .asString()
                .startsWith("lawful variant habit on graph-v1.0: value-");
    }

    private static Proof proof(Mutant mutant) throws InterruptedException {
        return new Prover(plan(List.of(mutant), List.of()), new SocketClient(Prover.TIMEOUT)).prove((done, all) -> {});
    }

    private static Prover.Plan plan(List<Mutant> mutants, List<LawfulVariant> lawfulVariants) {
        return new Prover.Plan(
                List.of(Profiles.load("graph-v1.0"), Profiles.load("graph-localtest")),
                mutants,
                lawfulVariants,
                List.of(),
                2);
    }

    private static Mutant mutant(String profile, String change, String row, String says) {
        return Mutants.read(DataFile.parse("mutants/lie.yaml", """
                id: lie
                fault: Nobody is 410.
                profiles: [%s]
                %s
                change: %s
                breaks:
                  - {requirement: %s, says: %s}
                effect: Nothing works.
                """.formatted(profile, AT, change, row, says)))
                .get(0);
    }
}
