package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake that a person can mend ends with exit code 2 and a remedy, and never as a fault of the kit. */
class UserMistakesTest {

    @TempDir
    private Path folder;

    private KitCommand.Ended mistake(KitCommand kit, String... arguments) throws Exception {
        return mistake(kit.run(arguments));
    }

    private static KitCommand.Ended mistake(KitCommand.Ended ended) {
        assertThat(ended.code()).as(ended.output()).isEqualTo(2);
        assertThat(ended.output()).doesNotContain("the kit itself broke", "Please report", "Exception");
        return ended;
    }

    @Test
    void a_port_that_is_taken_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(mistake(new KitCommand(folder), "serve", "--port", port).output())
                    .contains("port " + port + " cannot be used", "name another with --port, or 0 for a free one");
        }
    }

    @Test
    void a_result_that_is_not_there_is_named() throws Exception {
        assertThat(mistake(new KitCommand(folder), "report", "site", "nope.json")
                        .output())
                .contains("nope.json does not exist");
    }

    @Test
    void a_configuration_comes_through_a_pipe() throws Exception {
        try (Staging staging = new Staging()) {
            byte[] config = Files.readAllBytes(Path.of(staging.config(folder, Limits.DEFAULT)));
            KitCommand kit = new KitCommand(folder);
            Process run = kit.start(
                    "run", "--config", "/dev/stdin", "--only", "value-answers-200/GET/me/*", "--format", "json");
            try (OutputStream in = run.getOutputStream()) {
                in.write(config);
            }
            KitCommand.Ended ended = kit.ended(run);
            assertThat(ended.code()).as(ended.output()).isZero();
        }
    }

    @Test
    void without_a_home_a_run_that_writes_says_what_to_set() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            KitCommand homeless = new KitCommand(
                    folder, Map.of("XDG_STATE_HOME", "", "HOME", "", "JDK_JAVA_OPTIONS", "-Duser.home=?"));
            String[] run = {"run", "--config", config, "--allow-writes", "--only", "update-answers-200/PUT/me/*"};
            assertThat(mistake(homeless.runAlone(run)).output()).contains("set XDG_STATE_HOME or HOME to a folder");
            assertThat(staging.writes()).isZero();
        }
    }

    @Test
    void a_target_that_redirects_all_is_said_once_to_be_elsewhere() throws Exception {
        try (StubTarget stub = new StubTarget(
                number -> 301, "", Map.of("Location", "https://photos.example/v1.0/photospec-redirect"))) {
            KitCommand kit = new KitCommand(folder, Map.of("STUB_TOKEN", "a-token"));
            KitCommand.Ended run = kit.run("run", "--config", stub.config(folder), "--format", "json");
            assertThat(run.code()).as(run.output()).isEqualTo(4);
            assertThat(run.output().replaceAll("\\s+", " "))
                    .contains("the target answers 301 to https://photos.example/v1.0: write that under target");
        }
    }
}
