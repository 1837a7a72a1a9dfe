package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Many targets in one invocation. */
class MultiTargetRunTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void each_target_has_its_folder_and_the_worst_decides() throws Exception {
        try (Staging good = new Staging();
                Staging bad = new Staging(Behaviours.mutant("listed-scope-is-refused"))) {
            good.config(folder, Limits.DEFAULT);
            Path other = Files.createDirectories(folder.resolve("other"));
            String yaml = Files.readString(Path.of(bad.config(other, Limits.DEFAULT)));
            Files.writeString(
                    other.resolve("photospec.yaml"), yaml.replace(bad.target().url(), "${BASE}"));

            int code = run("""
                    targets:
                      - {name: good, config: photospec.yaml}
                      - {name: bad, config: other/photospec.yaml, variables: {BASE: "%s"}}
                      - {name: again, config: photospec.yaml}
                    """.formatted(bad.target().url()));

            assertThat(code).as(said.toString()).isEqualTo(1);
            assertThat(folder.resolve("all/good/conformance.json")).exists();
            assertThat(folder.resolve("all/bad/report.html")).exists();
            assertThat(folder.resolve("all/overview.md"))
                    .content()
                    .contains("| [good](good/report.html) | selection | ")
                    .contains("| [bad](bad/report.html) | not conformant | ");
            assertThat(run("targets: [{name: good, config: photospec.yaml}]"))
                    .as(said.toString())
                    .isZero();
        }
    }

    @Test
    void each_of_many_targets_has_its_draft_of_waivers_which_the_next_run_does_not_overwrite() throws Exception {
        try (Staging good = new Staging()) {
            good.config(folder, Limits.DEFAULT);
            String targets = "targets: [{name: a, config: photospec.yaml}, {name: b, config: photospec.yaml}]";

            assertThat(run(targets, "--write-waivers", "drafts.yaml"))
                    .as(said.toString())
                    .isZero();
            assertThat(folder.resolve("all/a/drafts.yaml")).exists();
            assertThat(folder.resolve("all/b/drafts.yaml")).exists();

            Files.delete(folder.resolve("all/a/drafts.yaml"));
            assertThat(run(targets, "--write-waivers", "drafts.yaml")).isEqualTo(2);
            assertThat(said.toString()).contains("all/b/drafts.yaml exists; name another file with --write-waivers");
            assertThat(folder.resolve("all/a/drafts.yaml")).doesNotExist();
        }
    }

    @Test
    void a_part_of_many_targets_is_whole_targets() throws Exception {
        try (Staging good = new Staging()) {
            good.config(folder, Limits.DEFAULT);

            int code = run(
                    "targets: [{name: a, config: photospec.yaml}, {name: b, config: photospec.yaml}]",
                    "--shard",
                    "2/2");

            assertThat(code).isZero();
            assertThat(folder.resolve("all/a")).doesNotExist();
            assertThat(folder.resolve("all/b/conformance.json")).content().doesNotContain("\"shard\"");
        }
    }

    @Test
    void a_wrong_word_is_refused_with_its_line_before_anything_is_sent() throws Exception {
        assertThat(run("targets:\n  - {name: a, confg: photospec.yaml}\n")).isEqualTo(2);
        assertThat(said.toString()).contains("targets.yaml:2: unknown key 'confg'", "did you mean 'config'?");

        assertThat(run("targets:\n  - {name: a, config: x.yaml}\n  - {name: A, config: x.yaml}\n"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("targets.yaml:3: targets[1].name is that of targets[0] too");

        try (Staging good = new Staging()) {
            good.config(folder, Limits.DEFAULT);
            assertThat(run("targets: [{name: a, config: photospec.yaml}, {name: b, config: absent.yaml}]"))
                    .isEqualTo(2);
            assertThat(said.toString()).contains("absent.yaml", "does not exist");
            assertThat(good.reference().verbsSeen()).isEmpty();
        }
    }

    private int run(String targets, String... more) throws Exception {
        Path file = Files.writeString(folder.resolve("targets.yaml"), targets);
        said.getBuffer().setLength(0);
        CommandLine line = Command.line();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "run",
                                "--targets",
                                file.toString(),
                                "--only",
                                "read-scope-listed-is-enough",
                                "--report-dir",
                                folder.resolve("all").toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }
}
