package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor writes down what it has found, and leaves the rest of the file alone. */
class DoctorFixTest {

    private static final String NOT_FOUND =
            "{answer: {instead-of: [200], body: '{\"error\": {\"code\": \"x\", \"message\": \"y\"}}', status: 404}}";

    @TempDir
    private Path folder;

    /** Writes a configuration by hand around the credential of the first user, with these lines of owners. */
    private Path written(Staging staging, String... owners) throws Exception {
        Path file = Path.of(
                staging.config(folder, staging.with(staging.target().owners().subList(0, 1), Limits.DEFAULT)));
        String credentials = Files.readString(file).replaceFirst("(?s)owners:.*", "");
        PhotoOwner me = staging.target().owners().get(0);
        Files.writeString(
                file,
                credentials + "# by hand\nowners:\n  me: {user: " + me.upn() + ", id: " + me.id()
                        + ", photo: 48x48}  # mine\n" + String.join("\n", owners) + "\n");
        return file;
    }

    @Test
    void sizes_are_put_right_and_comments_stay() throws Exception {
        try (Staging staging = new Staging()) {
            Path file = written(
                    staging,
                    "  users: [{id: 4f0c9c5e-7b1d-4c8e-9a51-1c6f2f0b7a01, photo: 504x504},"
                            + " {id: 4f0c9c5e-7b1d-4c8e-9a51-1c6f2f0b7b01, photo: 64x64}] # photo: 1x1",
                    "  groups:",
                    "    - id: 02bd9fd6-8f93-4758-87c3-1fb73740a316",
                    "      photo: \"none\" # or not");
            List<String> before = Files.readAllLines(file);

            Command.execute("doctor", "--config", file.toString(), "--fix");

            assertThat(Files.readAllLines(file))
                    .hasSameSizeAs(before)
                    .contains("# by hand", "      photo: 504x504 # or not")
                    .anyMatch(line -> line.endsWith("photo: 648x648}  # mine"))
                    .anyMatch(line -> line.endsWith("7a01, photo: 504x504},"
                            + " {id: 4f0c9c5e-7b1d-4c8e-9a51-1c6f2f0b7b01, photo: none}] # photo: 1x1"));
        }
    }

    @Test
    void what_differs_by_another_name_is_perhaps_a_fault_and_is_not_written_down() throws Exception {
        try (Staging staging = new Staging(Behaviours.fault("{owners: [users], by: [user.upn]}", NOT_FOUND))) {
            Path file = written(
                    staging,
                    "  users: [{id: 4f0c9c5e-7b1d-4c8e-9a51-1c6f2f0b7a01, upn: bob@fabrikam.example, photo: 240x240}]");

            Command.execute("doctor", "--config", file.toString(), "--fix");

            assertThat(Files.readString(file)).contains("upn: bob@fabrikam.example, photo: 240x240}]");
        }
    }
}
