package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFolderTest {

    @TempDir
    private Path folder;

    @Test
    void the_faults_of_all_files_come_together_in_line_order() throws IOException {
        Dialect spoilt = Dialect.copiedTo(folder)
                .with("profile.yaml", "class: users", "klass: users")
                .with("requirements.yaml", "id: plain", "id: Plain")
                .with("requirements.yaml", "state: both", "state: all")
                .with("bodies/photo.schema.json", "{", "[");

        assertThat(spoilt.refusal().lines().map(line -> line.replaceFirst(": .*", "")))
                .containsExactly(
                        "bodies/photo.schema.json",
                        "profile.yaml:10",
                        "profile.yaml:14",
                        "requirements.yaml:9",
                        "requirements.yaml:41");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Dialect spoilt = Dialect.copiedTo(folder);
        Files.delete(folder.resolve("requirements.yaml"));

        assertThat(spoilt.refusal()).isEqualTo("requirements.yaml: does not exist");
    }

    @Test
    void a_body_schema_that_is_none_is_refused() throws IOException {
        Dialect spoilt =
                Dialect.copiedTo(folder).with("bodies/photo.schema.json", "\"minimum\": 1", "\"minimum\": \"1\"");

        assertThat(spoilt.refusal()).startsWith("bodies/photo.schema.json: is not a JSON Schema: ");
    }
}
