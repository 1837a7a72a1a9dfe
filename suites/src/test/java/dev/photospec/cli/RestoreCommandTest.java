package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.restore.DiskJournal;
import dev.photospec.restore.JournalEntry;
import dev.photospec.restore.JournalFolder;
import dev.photospec.restore.JournalHome;
import dev.photospec.restore.PhotoSnapshot;
import dev.photospec.restore.Photographs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code photospec restore} does with the journal of a killed run; each command is a process of its own. */
class RestoreCommandTest {

    private static final String OLD = "http://127.0.0.1:1/v1.0";

    @TempDir
    private Path folder;

    @BeforeEach
    void leave_a_photo_changed() throws Exception {
        String state = folder.resolve("state").toString();
        Path home = JournalHome.of(Map.of("XDG_STATE_HOME", state), folder.toString());
        JournalEntry.Origin origin = new JournalEntry.Origin(OLD, "graph-v1.0", folder.resolve("photospec.yaml"), OLD);
        String url = OLD + "/me/photo/$value";
        try (DiskJournal journal = DiskJournal.open(JournalFolder.of(home, OLD), origin, List.of("USER:1"))) {
            journal.record(new PhotoSnapshot(
                    "USER:1",
                    "me",
                    "1",
                    "PUT",
                    url,
                    new PhotoSnapshot.Reading("me", url),
                    "image/jpeg",
                    Photographs.gradient(96)));
        }
    }

    @Test
    void list_shows_what_is_saved_and_changes_nothing() throws Exception {
        KitCommand.Ended listed = kit().run("restore", "--list");

        assertThat(listed.code()).as(listed.output()).isZero();
        assertThat(listed.output()).contains("- the photo of USER:1 at " + OLD + ", saved in ", "1 to restore");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void forget_needs_the_url_lists_first_and_deletes_only_that_target() throws Exception {
        KitCommand.Ended unnamed = kit().run("restore", "--forget");
        assertThat(unnamed.code()).as(unnamed.output()).isEqualTo(2);
        assertThat(unnamed.output()).contains("- the photo of USER:1 at " + OLD, "photospec restore URL --forget");

        assertThat(kit().run("restore", "http://127.0.0.1:2/v1.0", "--forget").output())
                .contains("nothing to restore");
        assertThat(entries()).hasSize(1);

        KitCommand.Ended named = kit().run("restore", OLD, "--forget");
        assertThat(named.code()).as(named.output()).isZero();
        assertThat(named.output()).contains("! the photo of USER:1 at " + OLD + " was not restored", "1 of 1 deleted");
        assertThat(entries()).isEmpty();
    }

    /** The configuration may have moved on to another target, whose tokens the old host must never see. */
    @Test
    void a_token_of_another_target_is_sent_to_neither() throws Exception {
        try (StubTarget other = new StubTarget(200, "{}")) {
            Files.copy(Path.of(other.config(folder)), folder.resolve("photospec.yaml"));
            KitCommand.Ended restored =
                    new KitCommand(folder, Map.of("STUB_TOKEN", "stub-token-7f3a91c2")).run("restore");

            assertThat(restored.code()).as(restored.output()).isEqualTo(3);
            assertThat(restored.output())
                    .contains("target is " + other.url() + ", and the photo is at " + OLD)
                    .contains("0 of 1 restored");
            assertThat(other.seen()).isEmpty();
            assertThat(entries()).hasSize(1);
        }
    }

    private KitCommand kit() {
        return new KitCommand(folder);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
