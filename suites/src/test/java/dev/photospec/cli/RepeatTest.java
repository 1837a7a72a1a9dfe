package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each round begins with the photos of the first, also where a case sets one that nothing removes. */
class RepeatTest {

    @TempDir
    private Path folder;

    @Test
    void two_rounds_on_the_reference_are_judged_in_full() throws Exception {
        KitCommand.Ended ended = new KitCommand(folder)
                .run(
                        "run",
                        "--profile",
                        "graph-v1.0",
                        "--repeat",
                        "2",
                        "--format",
                        "terminal,html",
                        "--only",
                        "update-sets-the-first-photo,update-comes-before-the-directory,value-without-photo-is-404");
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("SELECTION: ").doesNotContain("not judged, and why", "INCOMPLETE");
        assertThat(Files.readString(folder.resolve("photospec-report/report.html")))
                .contains("stable in 2 of 2\"")
                .doesNotContain("\"unstable: ");
    }
}
