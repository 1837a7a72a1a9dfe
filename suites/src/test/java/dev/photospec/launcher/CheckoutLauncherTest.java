package dev.photospec.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.launcher.Installed.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a checkout, which builds what it starts; Maven is a script that notes each build. */
class CheckoutLauncherTest {

    private static final String MAVEN = """
            #!/bin/sh
            case $* in *package*)
              echo build >>builds
              sleep 1
              [ ! -e broken ] || { echo 'the compiler says no'; exit 1; }
              mkdir -p suites/target/quick/lib && cp stub.jar suites/target/quick/photospec.jar ;;
            esac
            """;

    private final int java = Runtime.version().feature();

    @TempDir
    private Path temp;

    private Path checkout;
    private Installed kit;

    @BeforeEach
    void makes_a_checkout() throws IOException {
        checkout = Files.createDirectories(temp.resolve("a checkout"));
        for (String folder :
                new String[] {"suites/src/main", "suites/distribution", "schemas/profiles", "fixtures/tenant"}) {
            Files.createDirectories(checkout.resolve(folder));
        }
        Files.copy(Installed.ROOT.resolve("photospec"), checkout.resolve("photospec"));
        Path release = checkout.resolve("suites/distribution/photospec");
        Files.copy(Installed.ROOT.resolve("suites/distribution/photospec"), release);
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.writeString(checkout.resolve("schemas/profiles/a.yaml"), "a: b");
        Files.writeString(checkout.resolve("mvnw"), MAVEN);
        Files.setPosixFilePermissions(checkout.resolve("mvnw"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Installed.jar(checkout.resolve("stub.jar"));
        kit = new Installed(checkout.resolve("photospec"));
    }

    @Test
    void the_first_start_builds_and_the_next_does_not() throws Exception {
        Ended first = start("list", "a b");
        assertThat(first.output()).contains("photospec: building").endsWith(java + " [list|a b]\n");
        assertThat(first.code()).isZero();
        Path link = Files.createSymbolicLink(temp.resolve("link"), checkout.resolve("photospec"));

        assertThat(new Installed(link).start(temp, Map.of(), "list").output())
                .doesNotContain("building")
                .endsWith(java + " [list]\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void it_hands_over_the_name_that_was_typed() throws Exception {
        assertThat(start("launcher").output()).endsWith(java + " [" + checkout.resolve("photospec") + "]\n");
    }

    @Test
    void a_file_that_is_changed_or_deleted_leads_to_a_build() throws Exception {
        start("list");
        Path profile = checkout.resolve("schemas/profiles/a.yaml");
        Files.setLastModifiedTime(profile, FileTime.from(Instant.now().plusSeconds(1)));
        Thread.sleep(1100);
        start("list");
        assertThat(builds()).isEqualTo(2);
        Files.delete(profile);
        Files.setLastModifiedTime(
                profile.getParent(), FileTime.from(Instant.now().plusSeconds(1)));
        Thread.sleep(1100);

        start("list");
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void two_starts_at_once_build_once() throws Exception {
        CompletableFuture<Ended> other = CompletableFuture.supplyAsync(() -> startUnchecked("other"));
        Ended one = start("one");

        assertThat(one.output()).endsWith(java + " [one]\n");
        assertThat(other.get().output()).endsWith(java + " [other]\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_build_that_fails_shows_its_log_and_ends_with_6() throws Exception {
        Files.writeString(checkout.resolve("broken"), "");
        Ended ended = start("list");

        assertThat(ended.code()).isEqualTo(6);
        assertThat(ended.output()).contains("the compiler says no", "photospec: the build failed");
        assertThat(checkout.resolve("suites/target/launch/lock")).doesNotExist();
    }

    @Test
    void a_lock_that_a_killed_start_left_does_not_hold_up_the_next() throws Exception {
        Path launch = Files.createDirectories(checkout.resolve("suites/target/launch"));
        Files.createSymbolicLink(launch.resolve("lock"), Path.of("2147483646"));

        assertThat(start("list").code()).isZero();
    }

    private Ended start(String... arguments) throws IOException, InterruptedException {
        return kit.start(temp, Map.of(), arguments);
    }

    private Ended startUnchecked(String argument) {
        try {
            return start(argument);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds")).size();
    }
}
