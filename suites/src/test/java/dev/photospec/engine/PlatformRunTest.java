package dev.photospec.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.run.ClientKind;
import dev.photospec.run.RunContext;
import dev.photospec.run.RunSession;
import dev.photospec.run.RunSettings;
import dev.photospec.run.Selector;
import dev.photospec.run.Targets;
import dev.photospec.run.UsageException;
import dev.photospec.spec.Reading;
import dev.photospec.spec.load.Profiles;
import dev.photospec.verdict.Output;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of the command line, executed by the platform. */
class PlatformRunTest {

    private static final String NATIVE_IMAGE = "org.graalvm.nativeimage.imagecode";

    @TempDir
    private Path folder;

    private final StringWriter terminal = new StringWriter();
    private Targets targets;

    @BeforeEach
    void start() {
        targets = Targets.reference(
                List.of(Profiles.load("graph-v1.0")), Reading.DOCUMENTED, (profile, target) -> target);
    }

    @AfterEach
    void stop() {
        targets.close();
    }

    private RunSession session(Path reports, String... formats) {
        PrintWriter out = new PrintWriter(terminal);
        Selector selector = new Selector(List.of("value-answers-200/GET/me/value"), List.of());
        RunSettings settings =
                new RunSettings(Reading.DOCUMENTED, reports, List.of(formats), selector, ClientKind.JDK, false);
        return new RunSession(settings, targets, RunContext.process(out, out, Map.of(), PlatformRunTest::plain));
    }

    private static Output plain(Path reports, boolean quiet, PrintWriter out) {
        return new Output(reports, out, StandardCharsets.UTF_8, false, false, quiet, 80, Map.of());
    }

    @Test
    void gives_the_exit_code_and_writes_the_reports() throws Exception {
        assertThat(PlatformRun.execute(session(folder, "json"))).isZero();
        assertThat(terminal.toString()).contains("1 of 1 selected case");
        assertThat(folder.resolve("conformance.json")).isRegularFile();
    }

    @Test
    void throws_what_the_platform_would_take_for_a_red_test() throws Exception {
        assertThatThrownBy(() -> PlatformRun.execute(session(folder, "telegraph")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("telegraph");
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> PlatformRun.execute(session(file, "json")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no report can be written");
    }

    @Test
    void leaves_the_properties_of_the_process_as_they_were() throws Exception {
        PlatformRun.execute(session(folder, "json"));
        assertThat(System.getProperty(NATIVE_IMAGE)).isNull();
    }
}
