package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.mutant.Behaviour;
import dev.photospec.target.Limits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that a run prints as a next step works as it stands there. */
class PastedHintsTest {

    private static final Pattern HINT = Pattern.compile("^  (?:next|again): +(photospec .*)$", Pattern.MULTILINE);

    /** With a timeout that is short, since so long is a write awaited that never shows. */
    private static final Limits SHORT = new Limits(4, 0, Duration.ofSeconds(4), Duration.ZERO);

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @Test
    void after_a_failure_it_is_explained_and_judged_again_at_the_same_target() throws Exception {
        try (Staging staging = new Staging(Behaviours.mutant("listed-scope-is-refused"))) {
            KitCommand.Ended ended =
                    run("run", "--config", staging.config(folder, Limits.DEFAULT), "--only", "*scope-listed*");

            assertThat(ended.code()).isEqualTo(1);
            assertThat(pasted(ended)).containsExactly(0, 1);
        }
    }

    @Test
    void after_a_failed_write_it_is_judged_again_with_leave_to_write_and_the_url_that_was_given() throws Exception {
        Behaviour refusing = Behaviours.fault("{verbs: [PUT], resources: [value]}", "{answer: {status: 201}}");
        try (Staging staging = new Staging(refusing)) {
            String config = staging.config(folder, SHORT);
            Files.writeString(Path.of(config), Files.readString(Path.of(config)).replace("127.0.0.1", "localhost"));
            KitCommand.Ended ended = run(
                    "run",
                    staging.target().url(),
                    "--config",
                    config,
                    "--allow-writes",
                    "--only",
                    "update-answers-200/PUT/me/value");

            assertThat(ended.code()).as(ended.output()).isEqualTo(1);
            assertThat(ended.output()).contains(" --url " + staging.target().url() + " --allow-writes");
            assertThat(pasted(ended)).containsExactly(0, 1);
        }
    }

    @Test
    void what_is_missing_is_planned_and_a_selection_is_run_as_a_whole() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            KitCommand.Ended incomplete = run("run", "--config", config, "--only", "update-answers-200");
            assertThat(incomplete.code()).isEqualTo(3);
            assertThat(pasted(incomplete)).containsExactly(3);

            KitCommand.Ended selection = run("run", "--config", config, "--only", "value-answers-200");
            assertThat(selection.code()).isZero();
            assertThat(hints(selection)).containsExactly("photospec run --config photospec.yaml");
        }
    }

    @Test
    void a_target_that_cannot_be_reached_is_looked_at_by_the_doctor() throws Exception {
        Path config = folder.resolve("photospec.yaml");
        Files.writeString(
                config,
                "target: http://127.0.0.1:1/v1.0\nprofile: graph-v1.0\nowners: {me: {id: a, user: a@b.c, photo: none}}\n");

        assertThat(pasted(run("run", "--config", "photospec.yaml"))).containsExactly(4);
    }

    /** A profile of one's own is known by its folder only. */
    @Test
    void a_folder_profile_is_named_in_every_hint() throws Exception {
        try (Staging staging = new Staging(Behaviours.mutant("listed-scope-is-refused"))) {
            Path profile =
                    Path.of("../schemas/profiles/graph-v1.0").toAbsolutePath().normalize();
            Path own = Files.createDirectories(elsewhere.resolve("my profile"));
            shell("cp -R '" + profile + "/.' '" + own + "'");
            Path yaml = own.resolve("profile.yaml");
            Files.writeString(yaml, Files.readString(yaml).replace("id: graph-v1.0", "id: my-own"));
            String config = staging.config(folder, Limits.DEFAULT);
            KitCommand.Ended ended =
                    run("run", "--config", config, "--profile", own.toString(), "--only", "*scope-listed*");

            assertThat(ended.code()).as(ended.output()).isEqualTo(1);
            assertThat(pasted(ended)).containsExactly(0, 1);
        }
    }

    private KitCommand.Ended run(String... arguments) throws Exception {
        return new KitCommand(folder).run(arguments);
    }

    private static List<String> hints(KitCommand.Ended ended) {
        return HINT.matcher(ended.output()).results().map(hint -> hint.group(1)).toList();
    }

    /** Pastes every hint into a shell, and carries out what the kit gets from there; returns the exit codes. */
    private List<Integer> pasted(KitCommand.Ended ended) throws Exception {
        assertThat(hints(ended)).as(ended.output()).isNotEmpty();
        List<Integer> codes = new ArrayList<>();
        for (String hint : hints(ended)) {
            String arguments = shell("photospec() { printf '%s\\0' \"$@\"; }; " + hint);
            codes.add(run(arguments.split("\0")).code());
        }
        return codes;
    }

    private String shell(String script) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        return output;
    }
}
