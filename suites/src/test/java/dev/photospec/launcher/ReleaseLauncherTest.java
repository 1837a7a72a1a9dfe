package dev.photospec.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.photospec.launcher.Installed.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a release, wherever it is unpacked and whichever Java there is. */
class ReleaseLauncherTest {

    private static final Map<String, String> NOTHING = Map.of();
    /** Java ends with an error if it cannot use the archive. */
    private static final Map<String, String> ARCHIVE_NEEDED = Map.of("PHOTOSPEC_JAVA_OPTS", "-Xshare:on");

    private final int java = Runtime.version().feature();

    @TempDir
    private Path folder;

    @Test
    void it_starts_from_any_folder_in_a_path_with_a_space_and_keeps_the_arguments_apart() throws Exception {
        Installed kit = Installed.release(folder.resolve("photo spec 1.0"));

        assertThat(kit.start(folder, NOTHING, "run", "a b", "*", "", "$HOME"))
                .isEqualTo(new Ended(0, java + " [run|a b|*||$HOME]\n"));
    }

    @Test
    void it_starts_through_symbolic_links() throws Exception {
        Installed kit = Installed.release(folder.resolve("kit"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("kit/bin/photospec"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);

        assertThat(new Installed(second).start(folder, NOTHING, "list").output())
                .isEqualTo(java + " [list]\n");
        assertThat(kit.script()).exists();
    }

    @Test
    void it_hands_over_the_name_that_was_typed() throws Exception {
        Path script = Installed.release(folder.resolve("kit")).script();
        String path = script.getParent() + ":" + System.getenv("PATH");

        assertThat(new Installed(script).start(folder, NOTHING, "launcher").output())
                .isEqualTo(java + " [" + script + "]\n");
        assertThat(new Installed(script)
                        .start(folder, Map.of("PATH", path), "launcher")
                        .output())
                .endsWith(java + " [photospec]\n");
    }

    @Test
    void the_second_start_makes_an_archive_that_the_third_uses() throws Exception {
        Installed kit = Installed.release(folder.resolve("kit"));
        kit.start(folder, NOTHING, "list");
        assertThat(archives(folder.resolve("kit"))).isEmpty();
        assertThat(kit.start(folder, NOTHING, "list").output())
                .contains("making an archive for faster starts")
                .endsWith(java + " [list]\n");

        assertThat(archives(folder.resolve("kit"))).hasSize(1);
        assertThat(kit.start(folder, ARCHIVE_NEEDED, "list")).isEqualTo(new Ended(0, java + " [list]\n"));
    }

    @Test
    void where_the_folder_cannot_be_written_the_archive_lies_in_the_cache_folder() throws Exception {
        Installed kit = Installed.release(folder.resolve("kit"));
        Path cache = Files.createDirectories(folder.resolve("cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve("kit"), PosixFilePermissions.fromString("r-xr-xr-x"));
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", cache.toString(), "HOME", "/nonexistent");
        List<String> somebody = "root".equals(System.getProperty("user.name"))
                ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
                : List.of();
        for (int start = 0; start < 3; start++) {
            assertThat(kit.start(somebody, folder, environment, "list").output())
                    .endsWith(java + " [list]\n");
        }

        assertThat(archives(cache)).hasSize(1);
        assertThat(archives(folder.resolve("kit"))).isEmpty();
        Files.setPosixFilePermissions(folder.resolve("kit"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void the_next_java_gets_archives_of_its_own_by_what_is_started() throws Exception {
        Path home = Path.of(System.getenv().getOrDefault("JAVA25_HOME", "/usr/lib/jvm/temurin-25-jdk-amd64"));
        assumeTrue(Files.isExecutable(home.resolve("bin/java")), "no Java 25 here");
        Installed kit = Installed.release(folder.resolve("kit"));
        Map<String, String> next = Map.of("JAVA_HOME", home.toString());
        for (int start = 0; start < 3; start++) {
            assertThat(kit.start(folder, next, "list").output()).endsWith("25 [list]\n");
            assertThat(kit.start(folder, NOTHING, "list").output()).endsWith(java + " [list]\n");
        }

        assertThat(archives(folder.resolve("kit"))).hasSize(4);
        for (String started : List.of("list", "run", "run http://localhost:8080", "serve")) {
            assertThat(kit.start(folder, next, started.split(" ")).output())
                    .isEqualTo("25 [" + started.replace(' ', '|') + "]\n");
        }
    }

    @Test
    void a_java_that_is_too_old_is_named_and_nothing_is_started() throws Exception {
        Installed kit = Installed.release(folder.resolve("kit"));
        Path old = Files.createDirectories(folder.resolve("old/bin"));
        Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(old.resolve("java"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");

        Ended ended = kit.start(
                folder, Map.of("JAVA_HOME", folder.resolve("old").toString(), "PATH", folder.toString()), "list");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output())
                .isEqualTo("photospec: needs Java 17 or newer; " + old.resolve("java")
                        + " is 11. Set JAVA_HOME or put java on the PATH.\n");
    }

    @Test
    void with_a_java_of_its_own_it_needs_nothing_on_the_path() throws Exception {
        Installed kit = Installed.release(folder.resolve("kit"));
        Files.createSymbolicLink(folder.resolve("kit/runtime"), Path.of(System.getProperty("java.home")));

        Ended ended = kit.start(folder, Map.of("JAVA_HOME", "", "PATH", ""), "list");
        assertThat(ended).isEqualTo(new Ended(0, java + " [list]\n"));
    }

    private static List<Path> archives(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file ->
                            file.toString().endsWith(".jsa") && file.toFile().length() > 0)
                    .toList();
        }
    }
}
