package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.photospec.spec.Size;
import dev.photospec.spec.State;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to a configuration that is good, each step a process of its own. */
class ConfigurationTest {

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    private Path folder;

    @Test
    void what_init_writes_can_be_used_and_is_never_overwritten() throws Exception {
        KitCommand kit = new KitCommand(folder, Map.of("PHOTO_TOKEN", "a-token"));
        String[] init = {
            "init",
            "--target",
            "https://photos.example/v1.0",
            "--profile",
            "graph-v1.0",
            "--user",
            "alice@example.com",
            "--id",
            "42",
            "--photo",
            "648x648"
        };
        assertThat(kit.run(init).code()).isZero();
        String written = Files.readString(folder.resolve("photospec.yaml"));
        assertThat(written).contains("me: {user: \"alice@example.com\", id: \"42\", photo: \"648x648\"}");
        assertThat(kit.run("plan", "--config", "photospec.yaml").code()).isEqualTo(3);
        assertThat(kit.run(init).code()).isEqualTo(2);
        assertThat(folder.resolve("photospec.yaml")).hasContent(written);
    }

    @Test
    void init_asks_on_a_terminal_and_writes_what_was_answered() throws Exception {
        assumeTrue(Files.exists(SCRIPT), "there is nothing that makes a terminal");
        KitCommand kit = new KitCommand(folder, Map.of("PHOTO_TOKEN", "a-token"));
        String command = kit.command("init", "--profile", "graph-v1.0", "--photo", "none").stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        Process asking = kit.start(List.of(SCRIPT.toString(), "-qec", command, "/dev/null"));
        try (Writer answers = asking.outputWriter()) {
            answers.write(
                    "1\nmint $PHOTOSPEC_USER\nphotos.example\nhttps://photos.example/v1.0\nalice@example.com\n42\n");
        }
        KitCommand.Ended ended = kit.ended(asking);
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output())
                .contains("How do you get tokens?", "'photos.example' is not an http or https URL", "That user's id:")
                .doesNotContain("Profile (");
        assertThat(Files.readString(folder.resolve("photospec.yaml")))
                .contains(
                        "target: \"https://photos.example/v1.0\"",
                        "scopes: any, token: {command: \"mint $PHOTOSPEC_USER\"}",
                        "me: {user: \"alice@example.com\", id: \"42\"");
        assertThat(kit.run("plan", "--config", "photospec.yaml").code()).isEqualTo(3);
    }

    @Test
    void init_without_a_terminal_says_at_once_which_flags_are_missing() throws Exception {
        KitCommand.Ended ended = new KitCommand(folder).run("init", "--profile", "graph-v1.0");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).contains("missing: --target (Base URL", "--user (", "--id (", "--photo (");
    }

    @Test
    void the_doctor_finds_an_owner_in_another_state_than_declared() throws Exception {
        try (Staging staging = new Staging()) {
            String good = staging.config(folder, Limits.DEFAULT);
            KitCommand.Ended ready =
                    new KitCommand(folder).run("doctor", "--config", good, "--allow-writes", "--allow-residue");
            assertThat(ready.code()).as(ready.output()).isZero();
            List<PhotoOwner> owners = staging.target().owners().stream()
                    .map(owner -> owner.state() == State.NONE ? withPhoto(owner) : owner)
                    .toList();
            String wrong = staging.config(folder, staging.with(owners, Limits.DEFAULT));
            KitCommand.Ended ended = new KitCommand(folder).run("doctor", "--config", wrong);
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.output()).contains("declared with 648x648, and has none (status 404)");
            assertThat(staging.writes()).isZero();
        }
    }

    @Test
    void a_flag_goes_before_a_variable_and_a_variable_before_the_file() throws Exception {
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            Files.writeString(
                    Path.of(config),
                    Files.readString(Path.of(config))
                            + "run: {report-dir: from-file, only: metadata-describes-the-photo}\n");
            new KitCommand(folder).run("run", "--config", config);
            assertThat(folder.resolve("from-file")).isDirectory();
            KitCommand variable = new KitCommand(folder, Map.of("PHOTOSPEC_REPORT_DIR", "from-variable"));
            variable.run("run", "--config", config);
            assertThat(folder.resolve("from-variable")).isDirectory();
            variable.run("run", "--config", config, "--report-dir", "from-flag");
            assertThat(folder.resolve("from-flag")).isDirectory();
        }
    }

    private static PhotoOwner withPhoto(PhotoOwner owner) {
        return PhotoOwner.of(owner.kind(), owner.id())
                .named(owner.upn(), owner.mail())
                .belongingTo(owner.of(), owner.folder())
                .withPhoto(Size.valueOf("648x648"))
                .markedWritable(owner.writable());
    }
}
