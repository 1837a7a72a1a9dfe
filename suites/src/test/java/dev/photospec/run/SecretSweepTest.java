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

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void a_file_with_a_secret_is_taken_away_unless_it_is_older_than_the_run(@TempDir Path folder) throws IOException {
        Redaction redaction = new Redaction();
        redaction.learn("secret-of-alice");
        Path clean = Files.writeString(folder.resolve("clean"), "nothing");
        Path leaking = Files.writeString(folder.resolve("leaking"), "the secret-of-alice");
        Path older = Files.writeString(folder.resolve("older"), "the secret-of-alice");
        Files.setLastModifiedTime(older, FileTime.from(BEGIN.minusSeconds(1)));

        assertThat(new SecretSweep(redaction, BEGIN).of(folder))
                .containsExactly("leaking was taken away: it held a secret");
        assertThat(clean).exists();
        assertThat(leaking).doesNotExist();
        assertThat(older).exists();
    }
}
