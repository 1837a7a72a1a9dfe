package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the photos are after a run that came to its end. */
class PhotosAfterwardsTest {

    /** With a timeout that is short, since so long is a photo awaited that is not restored. */
    private static final Limits SHORT = new Limits(4, 0, Duration.ofSeconds(4), Duration.ZERO);

    @TempDir
    private Path folder;

    @Test
    void every_photo_is_as_before_after_a_run_and_the_target_is_conformant() throws Exception {
        run("--only", "*-answers-200,update-shows-*,update-sets-*,update-replaces-*,update-over-*,select-*");
    }

    @Tag("full")
    @Test
    void so_it_is_after_a_whole_run() throws Exception {
        run();
    }

    private void run(String... some) throws Exception {
        try (Staging staging = new Staging()) {
            Map<String, String> before = staging.photos();
            String config = staging.config(folder, Limits.DEFAULT);
            List<String> command =
                    new ArrayList<>(List.of("run", "--config", config, "--allow-writes", "--allow-residue"));
            command.addAll(List.of(some));
            KitCommand.Ended ended = new KitCommand(folder).run(command.toArray(String[]::new));
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(staging.photos()).containsAllEntriesOf(withPhotos(before));
        }
    }

    @Test
    void a_photo_that_cannot_be_restored_is_reported_and_saved() throws Exception {
        try (Staging staging =
                new Staging(Behaviours.fault("{verbs: [PUT, PATCH], resources: [value]}", "{write: halved}"))) {
            String config = staging.config(folder, SHORT);
            KitCommand kit = new KitCommand(folder);
            KitCommand.Ended ended = kit.run(
                    "run", "--config", config, "--allow-writes", "--only", "update-shows-in-value/PUT/me/value");
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .contains("is not restored: PUT got status 200, and another photo than before is served: the target"
                            + " changes what it is sent")
                    .contains("photospec restore");
            assertThat(ended.code()).isEqualTo(1);
            assertThat(kit.run("restore").code()).isEqualTo(3);
        }
    }

    private static Map<String, String> withPhotos(Map<String, String> photos) {
        Map<String, String> there = new TreeMap<>(photos);
        there.values().removeIf("none"::equals);
        return there;
    }
}
