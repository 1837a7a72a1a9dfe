package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dialect is a folder of data: a user's own one is judged, and served, without a line of Java. */
class OwnDialectTest {

    @TempDir
    Path folder;

    private Path dialect;

    @BeforeEach
    void copies_the_dialect() throws IOException {
        dialect = Files.createDirectories(folder.resolve("my-dialect/bodies")).getParent();
        for (String file : new String[] {"profile.yaml", "requirements.yaml", "bodies/portrait.schema.json"}) {
            Files.copy(Path.of("src/test/resources/own-dialect", file), dialect.resolve(file));
        }
    }

    @Test
    void every_row_of_it_is_judged_against_a_reference_made_from_it() throws Exception {
        KitCommand.Ended ended = new KitCommand(folder).run("run", "--profile", dialect.toString());
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("own-dialect        14      14      14");
    }

    @Test
    void a_mistake_in_it_is_named_with_file_line_and_the_nearest_word() throws Exception {
        Path profile = dialect.resolve("profile.yaml");
        Files.writeString(profile, Files.readString(profile).replace("envelope:", "envelop:"));
        KitCommand.Ended ended = new KitCommand(folder).run("run", "--profile", dialect.toString());
        assertThat(ended.code()).as(ended.output()).isEqualTo(2);
        assertThat(ended.output())
                .contains("profile.yaml:40: unknown key 'envelop' in metadata; did you mean 'envelope'?");
    }

    @Test
    void a_wrong_statement_in_it_is_red() throws Exception {
        Path ledger = dialect.resolve("requirements.yaml");
        Files.writeString(ledger, Files.readString(ledger).replace("one-of: [204]", "one-of: [201]"));
        KitCommand.Ended ended = new KitCommand(folder).run("run", "--profile", dialect.toString());
        assertThat(ended.code()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output())
                .contains("set-answers-204")
                .contains("status 201")
                .contains("status 204");
    }
}
