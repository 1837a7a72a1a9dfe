package dev.photospec.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.exchange.record.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    private static final String SECRET = "secret-of-alice/and+bob";

    @TempDir
    private Path folder;

    private final Redaction redaction = new Redaction();

    @BeforeEach
    void knows_a_secret() {
        redaction.learn(SECRET);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_file_has_its_name_only_when_no_secret_was_found_in_it() throws IOException {
        Path own = Files.writeString(folder.resolve("photospec.yaml"), SECRET);
        Files.writeString(folder.resolve("leaking"), "of yesterday");
        try (ReportFolder reports = ReportFolder.open(folder)) {
            Path deep = Files.createDirectories(reports.hidden().resolve("allure-results"));
            Files.writeString(reports.hidden().resolve("leaking"), "the " + SECRET);
            Files.writeString(
                    reports.hidden().resolve("coded"),
                    Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)));
            Files.writeString(reports.hidden().resolve("spelt"), "token=secret-of-alice%2Fand%2Bbob");
            Files.writeString(reports.hidden().resolve("clean"), "nothing");
            Files.writeString(deep.resolve("1-result.json"), "nothing");
            Files.writeString(reports.hidden().resolve(".photospec-1.tmp"), "of a report that broke");
            assertThat(folder.resolve("clean")).doesNotExist();

            assertThat(reports.publish(redaction))
                    .containsExactly(
                            "coded was not written: it would have held a secret",
                            "leaking was not written: it would have held a secret",
                            "spelt was not written: it would have held a secret");
        }
        assertThat(names()).containsExactly("allure-results/1-result.json", "clean", "photospec.yaml");
        assertThat(own).hasContent(SECRET);
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void what_is_hidden_is_for_the_user_only() throws IOException {
        try (ReportFolder reports = ReportFolder.open(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(reports.hidden())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void what_a_killed_run_has_left_hidden_is_taken_away_and_a_living_ones_is_not() throws IOException {
        Path left = Files.createDirectories(folder.resolve(".photospec-left"));
        Files.createFile(left.resolve(".lock"));
        Files.writeString(left.resolve("half"), SECRET);
        try (ReportFolder living = ReportFolder.open(folder);
                ReportFolder other = ReportFolder.open(folder)) {
            assertThat(left).doesNotExist();
            assertThat(living.hidden()).exists();
            assertThat(other.hidden()).exists();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> ReportFolder.open(file.resolve("reports")))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("photospec: no report can be written to " + file.resolve("reports"));
    }
}
