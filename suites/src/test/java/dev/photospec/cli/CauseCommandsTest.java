package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cause is explained and judged again by its number. */
class CauseCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void a_cause_is_told_explained_and_judged_again() throws Exception {
        try (Staging staging = new Staging(Behaviours.mutant("metadata-with-another-width"))) {
            KitCommand kit = new KitCommand(folder);
            String config = staging.config(folder, Limits.DEFAULT);
            // Where the report lies in the usual folder of the process, hints need not name it.
            KitCommand.Ended failed = kit.runAlone("run", "--config", config, "--only", "metadata-describes-the-photo");
            assertThat(failed.output()).contains("1 probable cause", "photospec explain 1", "photospec replay 1");

            KitCommand.Ended explained = kit.run("explain", "1");
            assertThat(explained.code()).as(explained.output()).isZero();
            assertThat(explained.output())
                    .startsWith("cause 1: ")
                    .contains("graph-v1.0 / metadata-describes-the-photo");

            KitCommand.Ended again = kit.run("replay", "1");
            assertThat(again.code()).as(again.output()).isEqualTo(1);
            assertThat(again.output()).contains("then: failed at ", "1 probable cause");

            KitCommand.Ended none = kit.run("replay", "2");
            assertThat(none.code()).isEqualTo(2);
            assertThat(none.output()).contains("has no cause 2; there are 1 to 1");
        }
    }

    @Test
    void a_token_is_printed_as_a_case_would_send_it() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            String user = staging.target().credentials().get(0).user();
            KitCommand kit = new KitCommand(folder);

            KitCommand.Ended token = kit.run("token", "--config", config, "--user", user, "--scope", "User.Read");
            assertThat(token.code()).as(token.output()).isZero();
            assertThat(token.output()).containsPattern("ey[A-Za-z0-9_-]+\\.");
            assertThat(kit.run("token", "--config", config, "--user", "nobody").output())
                    .contains("credentials has no token for nobody");
        }
    }
}
