package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every photo is restored, however a run ends; each run is a process of its own. */
class GivenBackTest {

    /** Twenty by hand: -Dphotospec.kills=20. */
    private static final int KILLS = Integer.getInteger("photospec.kills", 1);
    /** So that a run is long enough to be killed in its midst. */
    private static final Limits SLOW = new Limits(4, 150, Duration.ofSeconds(10), Duration.ZERO);

    private static final long SEED = 20261121;

    @TempDir
    private Path folder;

    @Test
    void a_killed_run_leaves_a_journal_from_which_every_photo_is_restored() throws Exception {
        Random random = new Random(SEED);
        try (Staging staging = new Staging()) {
            Map<String, String> before = staging.photos();
            String config = staging.config(folder, SLOW);
            int left = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                killed(staging, config, random.nextInt(1500));
                left += journal().isEmpty() ? 0 : 1;
                KitCommand.Ended restored = new KitCommand(folder).run("restore");
                assertThat(restored.code()).as(restored.output()).isZero();
                assertThat(staging.photos()).as("kill " + kill).isEqualTo(before);
                assertThat(journal()).isEmpty();
            }
            assertThat(left).as("kills that left something").isPositive();
        }
    }

    @Test
    void the_next_run_refuses_to_start_and_points_to_restore() throws Exception {
        try (Staging staging = new Staging()) {
            Map<String, String> before = staging.photos();
            String config = staging.config(folder, SLOW);
            while (journal().isEmpty()) {
                killed(staging, config, 300);
            }
            assertThat(journal())
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
            KitCommand.Ended refused =
                    new KitCommand(folder).run("run", "--config", config, "--report-dir", "report", "--allow-writes");
            assertThat(refused.code()).as(refused.output()).isEqualTo(7);
            assertThat(refused.output()).contains("photospec restore --config photospec.yaml");
            assertThat(new KitCommand(folder).run("restore", "--config", config).code())
                    .isZero();
            assertThat(staging.photos()).isEqualTo(before);
        }
    }

    /** Whatever a shell, a terminal that is closed, or an impatient person sends. */
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT INT INT"})
    void a_signal_restores_every_photo_at_once_and_ends_the_run_with_130(String signals) throws Exception {
        try (Staging staging = new Staging()) {
            Map<String, String> before = staging.photos();
            Process run = running(staging, staging.config(folder, SLOW));
            for (String signal : signals.split(" ")) {
                new ProcessBuilder("kill", "-s", signal, Long.toString(run.pid()))
                        .start()
                        .waitFor();
            }
            KitCommand.Ended ended = new KitCommand(folder).ended(run);
            assertThat(ended.code()).as(ended.output()).isEqualTo(130);
            assertThat(staging.photos()).isEqualTo(before);
            assertThat(journal()).isEmpty();
        }
    }

    @Tag("full")
    @Test
    void so_it_does_when_the_terminal_is_closed() throws Exception {
        a_signal_restores_every_photo_at_once_and_ends_the_run_with_130("HUP");
    }

    @Test
    void two_runs_never_write_the_same_owner() throws Exception {
        try (Staging staging = new Staging()) {
            Map<String, String> before = staging.photos();
            String config = staging.config(folder, SLOW);
            Process first = running(staging, config);
            Path other = Files.createDirectories(folder.resolve("other"));
            KitCommand.Ended second = new KitCommand(
                            other,
                            Map.of("XDG_STATE_HOME", folder.resolve("state").toString()))
                    .run("run", "--config", config, "--allow-writes", "--only", staging.updates());
            first.destroy();
            new KitCommand(folder).ended(first);
            assertThat(second.code()).as(second.output()).isEqualTo(2);
            assertThat(second.output()).contains("process " + first.pid() + " is writing the photo of");
            assertThat(staging.photos()).isEqualTo(before);
        }
    }

    private void killed(Staging staging, String config, int afterMillis) throws Exception {
        Process run = running(staging, config);
        Thread.sleep(afterMillis);
        run.destroyForcibly();
        run.waitFor();
    }

    /** A run that has begun to write. */
    private Process running(Staging staging, String config) throws IOException, InterruptedException {
        long before = staging.writes();
        Process run =
                new KitCommand(folder).start("run", "--config", config, "--allow-writes", "--only", staging.updates());
        while (staging.writes() < before + 3 && run.isAlive()) {
            Thread.sleep(20);
        }
        assertThat(run.isAlive()).as("it runs").isTrue();
        return run;
    }

    private List<Path> journal() throws IOException {
        Path state = folder.resolve("state");
        if (!Files.isDirectory(state)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
