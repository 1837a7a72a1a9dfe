package dev.photospec.report.badge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Golden;
import dev.photospec.report.Sample;
import dev.photospec.verdict.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadgeReportTest {

    @TempDir
    private Path folder;

    @Test
    void a_conformant_run() throws IOException {
        Golden.assertSame("badge/conformant.svg", written(Sample.failing(0)));
    }

    @Test
    void a_run_that_never_reached_its_target_shows_no_pass() throws IOException {
        String badge = written(Sample.cutShort(Conformance.UNREACHABLE, 0, "nothing answers"));

        assertThat(badge).contains("unreachable 0/11").doesNotContain("conformant");
    }

    private String written(Sample sample) throws IOException {
        sample.tell(new BadgeReport(), Sample.silent(folder));
        return Files.readString(folder.resolve("badge.svg"));
    }
}
