package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doctor says what a run could judge, looks by every name, and tells what it skipped from what is good. */
class DoctorTest {

    private static final String NOT_FOUND =
            "{answer: {instead-of: [200], body: '{\"error\": {\"code\": \"x\", \"message\": \"y\"}}', status: 404}}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"graph-v1.0", "graph-beta", "graph-localtest", "outlook-v2.0"})
    void every_profile_of_the_reference_is_ready(String profile) throws Exception {
        KitCommand.Ended ended = new KitCommand(folder).run("doctor", "--profile", profile);
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("would judge ").endsWith("ready\n").doesNotContain("✘");
    }

    @Test
    void what_could_not_be_judged_is_said_instead_of_ready() throws Exception {
        try (Staging staging = new Staging()) {
            List<PhotoOwner> alone = staging.target().owners().subList(0, 1);
            String config = staging.config(folder, staging.with(alone, Limits.DEFAULT));
            KitCommand.Ended ended = new KitCommand(folder).run("doctor", "--config", config);
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.output())
                    .containsPattern("would judge \\d+ of \\d+ cases; to judge the rest:\n  \\d+ × ")
                    .contains("allow them with --allow-writes")
                    .contains("– feature GET /groups/{id}/photo: skipped: nobody with a photo")
                    .doesNotContain("ready");
        }
    }

    @Test
    void it_sends_no_faster_than_the_configuration_says() throws Exception {
        try (StubTarget stub = new StubTarget(404, "{}")) {
            Path config = Path.of(stub.config(folder));
            Files.writeString(config, "limits: {rate: 2/s}\n", StandardOpenOption.APPEND);
            new KitCommand(folder, Map.of("STUB_TOKEN", "stub-token-7f3a91c2"))
                    .run("doctor", "--config", config.toString());

            List<Long> times = stub.nanosSeen();
            assertThat(times).hasSizeGreaterThan(3);
            // The very first one is the question whether anything is there.
            assertThat(Duration.ofNanos(times.get(times.size() - 1) - times.get(1)))
                    .isGreaterThan(Duration.ofMillis(500L * (times.size() - 2) - 100));
        }
    }

    @Test
    void a_photo_is_looked_for_by_every_name() throws Exception {
        try (Staging staging = new Staging(Behaviours.fault("{owners: [users], by: [user.upn]}", NOT_FOUND))) {
            String config = staging.config(folder, Limits.DEFAULT);
            KitCommand.Ended ended = new KitCommand(folder).run("doctor", "--config", config);
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.output())
                    .containsPattern("✘ owner USER:\\S+ by upn: declared with \\d+x\\d+, and has none");
            assertThat(ended.output()).containsPattern("✔ owner USER:\\S+ by id: a photo of");
        }
    }
}
