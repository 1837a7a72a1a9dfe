package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that log, or complain that they cannot, are not heard beside the kit. */
class LibraryOutputTest {

    @TempDir
    private Path folder;

    @Test
    void a_quiet_run_against_the_reference_writes_its_own_lines_and_no_others() throws Exception {
        KitCommand.Ended ended = new KitCommand(folder)
                .runAlone("run", "--profile", "graph-v1.0", "--only", "value-answers-200", "--quiet");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output().lines())
                .allSatisfy(line -> assertThat(line).matches("photospec: judging the embedded .*|. SELECTION: .*|  .*"))
                .hasSizeBetween(2, 5);
    }
}
