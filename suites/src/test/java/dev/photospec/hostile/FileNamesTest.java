package dev.photospec.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.restore.Photographs;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.load.TargetsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file is called, or lies, as a target, an id or a dialect would have it. */
class FileNamesTest {

    private static final Path DIALECT = Path.of("src", "test", "resources", "own-dialect");
    private static final byte[] FIRST = Photographs.gradient(240);

    /** As YAML has it between double quotes. */
    private static final String ID = "../../../..\\\\..\\\\CON/NUL\\n\\u0007%2e%2e%2f" + "x".repeat(300);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..", "../a", "a/b", "a..b", ".a", "a.", "con", "nul.x", "com1", "lpt9.a", "index", "A", "a b", "a\\n"
            })
    void a_profile_has_the_name_of_no_path_and_no_device(String id) throws IOException {
        assertThatThrownBy(() -> Profiles.load(dialect("named", id).toString()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("profile.yaml:")
                .hasMessageContaining("id must be lower-case words joined by hyphens, and no name of a device");
        assertThatThrownBy(() -> Profiles.load(dialect("long", "a".repeat(101)).toString()))
                .hasMessageContaining("id must have at most 100 characters");
    }

    @Test
    void no_two_profiles_have_one_name() throws IOException {
        List<String> twice = List.of(
                dialect("one", "same").toString(), dialect("other", "same").toString());

        assertThatThrownBy(() -> Profiles.all(twice))
                .hasMessage(twice.get(1) + ": is a second profile with the id same");
    }

    private Path dialect(String name, String id) throws IOException {
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.resolve("bodies"));
        for (String file : List.of("profile.yaml", "requirements.yaml", "bodies/portrait.schema.json")) {
            String text = Files.readString(DIALECT.resolve(file));
            Files.writeString(copy.resolve(file), text.replace("id: own-dialect", "id: \"" + id + "\""));
        }
        return copy;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../a",
                "a/b",
                ".a",
                "a.",
                "CON",
                "nul.x",
                "Com1",
                "overview.md",
                "OverView.MD",
                "a b",
                "a\\n",
                ""
            })
    void a_target_of_many_has_the_name_of_no_path_and_no_device(String name) throws IOException {
        Path file = folder.resolve("targets.yaml");
        Files.writeString(file, "targets: [{name: \"" + name + "\", config: x.yaml}]");

        assertThatThrownBy(() -> TargetsFile.load(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("targets[0].name must be a name for a folder");
    }

    @Test
    void a_run_calls_its_files_by_names_of_its_own() throws Exception {
        WriteProfile.write(folder.resolve("profile"), "PUT");
        HostileAnswer kept = Catalogue.writes().stream()
                .filter(answer -> answer.id().equals("write-and-gone"))
                .findFirst()
                .orElseThrow();
        try (WriteServer server = new WriteServer(List.of(kept), FIRST, 0)) {
            WriteProfile.writeTarget(folder.resolve("target.yaml"), server.url(kept), ID);
            Map<String, String> environment = Map.of(
                    "TOKEN",
                    HostileProfile.TOKEN,
                    "XDG_STATE_HOME",
                    folder.resolve("state").toString());
            String formats = "allure,badge,csv,earl,har,html,json,junitxml,markdown,prometheus";
            KitProcess kit = KitProcess.run(
                    folder,
                    environment,
                    "dev.photospec.cli.ManyRuns",
                    "run --config=target.yaml --allow-writes --transcript --report-dir=a/b/c --format=" + formats);
            assertThat(kit.exit("target")).as(kit.output()).isEqualTo(1);
        }
        assertThat(files("a"))
                .contains("b/c/conformance.json", "b/c/transcript.zip")
                .anyMatch(name -> name.matches("b/c/bodies/[0-9a-f]{8}\\.jpg"))
                .anyMatch(name -> name.matches("b/c/allure-results/[0-9a-f-]{36}-result\\.json"))
                .allMatch(name -> name.matches("b/c/((allure-results|bodies)/)?[a-z0-9-]{1,60}\\.[a-z]{2,10}"));
        assertThat(files("state"))
                .hasSize(3)
                .allMatch(name -> name.matches("photospec/journal/(gate|[0-9a-f]{16}/[0-9a-f]{16}\\.(yaml|photo))"));
        assertThat(folder.toFile().list((in, name) -> !name.matches("kit[0-9]+\\.out")))
                .containsExactlyInAnyOrder("a", "profile", "state", "target.yaml");
    }

    private List<String> files(String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.resolve(below).relativize(file).toString())
                    .toList();
        }
    }
}
