package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.reference.Reference;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A URL alone: little can be judged, and what was not is said. */
class NoConfigurationTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Command.line();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
        return line.execute(arguments);
    }

    @Test
    void a_refusal_proves_nothing_as_long_as_no_good_token_is_known() {
        try (Reference reference = Reference.start(0)) {
            Target target = reference.mount(Profiles.load("graph-v1.0"));

            assertThat(run("run", target.url(), "--report-dir", folder.toString()))
                    .isEqualTo(3);

            assertThat(out.toString())
                    .contains("no configuration, so all that is tested of graph-v1.0")
                    .contains("photospec init --discover " + target.url())
                    .containsPattern("graph-v1.0 +\\d+ +0 +0 +0")
                    .contains("INCOMPLETE");
            assertThat(reference.verbsSeen()).containsOnlyKeys("GET");
        }
    }

    @Test
    void a_path_that_is_perhaps_not_there_is_no_fault() {
        try (Reference reference = Reference.start(0)) {
            assertThat(run("run", reference.url() + "/v1.0", "--report-dir", folder.toString()))
                    .as(out.toString())
                    .isEqualTo(3);
        }
    }

    @Test
    void a_photo_that_is_shown_without_a_token_is_a_fault() {
        try (Reference reference = Reference.start(0)) {
            Target target = reference.mount(
                    Profiles.load("graph-v1.0"), Behaviours.fault("{owners: [me]}", "{access: {token: ignored}}"));

            assertThat(run("run", target.url(), "--report-dir", folder.toString()))
                    .as(out.toString())
                    .isEqualTo(1);

            assertThat(out.toString()).contains("NOT CONFORMANT", "without a token");
        }
    }

    @Test
    void a_url_that_is_of_no_known_api_is_asked_about() {
        assertThat(run("run", "http://127.0.0.1:9/photos")).isEqualTo(2);

        assertThat(out.toString()).contains("which API is at http://127.0.0.1:9/photos?", "--profile");
    }
}
