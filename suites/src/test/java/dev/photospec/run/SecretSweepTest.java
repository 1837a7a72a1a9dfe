package dev.photospec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSweepTest {

    private static final String SECRET = "the secret-of-alice";

    @Test
    void only_what_the_run_wrote_is_taken_away_and_only_with_a_secret_in_it(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("photospec.yaml"), SECRET);
        Path report = Files.writeString(folder.resolve("report-of-yesterday"), "nothing");
        Files.setLastModifiedTime(report, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        SecretSweep sweep = new SecretSweep(folder);
        Files.writeString(report, SECRET);
        Path clean = Files.writeString(folder.resolve("clean"), "nothing");
        Path leaking = Files.writeString(folder.resolve("leaking"), SECRET);
        Redaction redaction = new Redaction();
        redaction.learn("secret-of-alice");

        assertThat(sweep.of(redaction))
                .containsExactlyInAnyOrder(
                        "leaking was taken away: it held a secret",
                        "report-of-yesterday was taken away: it held a secret");
        assertThat(own).exists();
        assertThat(clean).exists();
        assertThat(leaking).doesNotExist();
        assertThat(report).doesNotExist();
    }
}
