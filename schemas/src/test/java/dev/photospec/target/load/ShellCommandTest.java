package dev.photospec.target.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A command of the user's that never ends, or never stops printing. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ShellCommandTest {

    private static final Duration BOUND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @Test
    void the_output_is_given_without_white_space_at_both_ends() throws IOException {
        assertThat(ShellCommand.output("echo; echo \"  $A \"", Map.of("A", "b")))
                .isEqualTo("b");
    }

    @Test
    void a_command_is_ended_after_its_bound_together_with_its_children() throws Exception {
        Path pids = folder.resolve("pids");
        String line = "sleep 300 & echo $! >'" + pids + "'; sleep 300; echo x";

        assertThatThrownBy(() -> ShellCommand.output(line, Map.of(), BOUND))
                .isInstanceOf(IOException.class)
                .hasMessage("the command did not end within 1 s");
        assertEnded(Files.readString(pids).strip());
    }

    @Test
    void a_child_that_keeps_the_output_open_does_not_hold_the_kit_up() throws Exception {
        Path pids = folder.resolve("pids");

        assertThat(ShellCommand.output("sleep 300 & echo $! >'" + pids + "'; echo x", Map.of(), BOUND))
                .isEqualTo("x");
        ProcessHandle.of(Long.parseLong(Files.readString(pids).strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_command_that_prints_without_end_is_ended() {
        assertThatThrownBy(() -> ShellCommand.output("yes", Map.of(), Duration.ofSeconds(50)))
                .isInstanceOf(IOException.class)
                .hasMessage("the command printed more than 65536 bytes");
    }

    private static void assertEnded(String pid) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (ProcessHandle.of(Long.parseLong(pid))
                    .filter(ProcessHandle::isAlive)
                    .isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        fail("the process " + pid + " is still running");
    }
}
