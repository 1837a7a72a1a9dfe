package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.reference.Reference;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run emits is what the ledgers declare: nothing declared and silent, nothing emitted and undeclared. */
class LedgerEqualsRunTest {

    @TempDir
    Path folder;

    @Test
    void a_run_judges_every_declared_case_of_every_profile_and_no_other() throws Exception {
        KitCommand.Ended ended =
                new KitCommand(folder).run("run", "--format", "json", "--quiet", "--report-dir", "out");
        assertThat(ended.code()).as(ended.output()).isZero();
        JsonNode result = new JsonMapper().readTree(folder.resolve("out/conformance.json"));
        List<String> emitted = result.path("profiles")
                .valueStream()
                .flatMap(LedgerEqualsRunTest::cases)
                .toList();
        assertThat(emitted).containsExactlyInAnyOrderElementsOf(declared());
    }

    /** Every judged row appears with its expected number of cases, and passed each. */
    private static Stream<String> cases(JsonNode profile) {
        String id = profile.path("id").asString();
        return profile.path("requirements")
                .valueStream()
                .flatMap(row -> row.path("cases")
                        .valueStream()
                        .map(judged -> id + " " + judged.path("id").asString() + " "
                                + judged.path("outcome").asString()));
    }

    private static List<String> declared() {
        try (Reference reference = Reference.start(0)) {
            return Profiles.bundled().stream()
                    .map(Profiles::load)
                    .flatMap(profile ->
                            planned(profile, reference).map(one -> profile.id() + " " + one.id() + " passed"))
                    .toList();
        }
    }

    private static Stream<Case> planned(Profile profile, Reference reference) {
        List<Case> cases = new CasePlanner(profile, reference.mount(profile), WritePolicy.ALL).cases();
        assertThat(profile.requirements().stream().filter(row -> !row.isExcluded()))
                .allMatch(
                        row -> cases.stream().anyMatch(one -> one.requirement().equals(row)));
        return cases.stream();
    }
}
