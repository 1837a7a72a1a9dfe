package dev.photospec.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.Reading;
import dev.photospec.spec.Standing;
import dev.photospec.target.Implementation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {

    @Test
    void a_target_is_told_with_its_whole_url() {
        assertThat(run(null, profile("graph-v1.0", "Acme Photos", "https://acme.example/v1.0"))
                        .targets())
                .isEqualTo("Acme Photos at https://acme.example/v1.0");
        assertThat(run(null, profile("graph-v1.0", null, "https://acme.example/v1.0"))
                        .targets())
                .isEqualTo("https://acme.example/v1.0");
    }

    @Test
    void a_target_of_several_profiles_is_told_once() {
        assertThat(run(
                                null,
                                profile("graph-v1.0", "Acme Photos", "https://acme.example/v1.0"),
                                profile("graph-beta", "Acme Photos", "https://acme.example/beta"),
                                profile("libre-graph", "Open Photos", "https://open.example/graph/v1.0"))
                        .targets())
                .isEqualTo("Acme Photos at https://acme.example (graph-v1.0, graph-beta), "
                        + "Open Photos at https://open.example/graph/v1.0");
    }

    @Test
    void the_reference_is_judged_where_no_other_target_is_named() {
        ProfileRun reference = profile("graph-v1.0", Implementation.REFERENCE, "http://127.0.0.1:1/v1.0");

        assertThat(run(null, reference).isOfReference()).isTrue();
        assertThat(run(new RunOrigin("photospec.yaml", "graph-v1.0", null), reference)
                        .isOfReference())
                .isFalse();
        assertThat(run(null, profile("graph-v1.0", "Acme Photos", "http://127.0.0.1:1/v1.0"))
                        .isOfReference())
                .isFalse();
    }

    private static Run run(RunOrigin origin, ProfileRun... profiles) {
        Tool tool = new Tool("photospec", "0.1.0", "0123abc");
        return new Run(tool, Instant.EPOCH, Reading.DOCUMENTED, Standing.DOCUMENTED, null, origin, List.of(profiles));
    }

    private static ProfileRun profile(String id, String name, String url) {
        Implementation implementation = name == null ? null : new Implementation(name, null);
        return new ProfileRun(id, id, url, implementation, List.of(), List.of());
    }
}
