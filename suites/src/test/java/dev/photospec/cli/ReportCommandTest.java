package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.reference.Reference;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.load.TargetFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Views of saved results, and a case of one judged again. */
class ReportCommandTest {

    private static final String CASE = "read-scope-listed-is-enough/GET/groups.id/value/Group.ReadWrite.All";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void a_saved_result_gives_every_format_again_byte_for_byte() throws IOException {
        assertThat(run("good")).isZero();
        Path again = folder.resolve("again");

        assertThat(execute("report", "rebuild", result("good"), "--report-dir", again.toString()))
                .isZero();

        assertThat(contents(again)).isEqualTo(contents(folder.resolve("good")));
        assertThat(contents(again)).containsKeys("conformance.json", "report.html", "exchanges.har");
    }

    @Test
    void the_documentation_needs_no_result() {
        String site = folder.resolve("site").toString();

        assertThat(execute("report", "site", "--profile", "src/test/resources/own-dialect", "--out", site))
                .as(out.toString())
                .isZero();

        assertThat(folder.resolve("site/own-dialect.html")).exists();
    }

    @Test
    void a_regression_is_told_and_ends_with_one() throws IOException {
        run("good");
        assertThat(runOnMutant("bad")).isEqualTo(1);

        assertThat(execute("report", "diff", result("good"), result("good"))).isZero();
        assertThat(execute("report", "diff", result("good"), result("bad"))).isEqualTo(1);
        assertThat(out.toString()).contains("REGRESSION (1)", "read-scope-listed-is-enough: passed → failed");
    }

    @Test
    void a_failed_case_is_judged_again_where_it_failed_and_elsewhere() throws IOException {
        try (Reference mutant = mutant()) {
            runAt(mutant, "bad");
            String recorded = result("bad") + "#graph-v1.0/" + CASE;
            String config = folder.resolve("mutant.yaml").toString();

            assertThat(replay(recorded, "--config", config)).isEqualTo(1);
            assertThat(out.toString()).contains("then: failed", "expected status 200, got status 403");
            assertThat(replay(recorded))
                    .as("with the configuration of the result")
                    .isEqualTo(1);
        }
    }

    @Test
    void a_case_that_is_not_in_the_result_is_a_mistake_of_the_command() throws IOException {
        run("good");

        assertThat(replay(result("good") + "#graph-v1.0/" + CASE.replace("read", "raed")))
                .isEqualTo(2);
        assertThat(out.toString()).contains("has no case", "read-scope-listed-is-enough");
        assertThat(replay(result("good"))).isEqualTo(2);
        assertThat(replay(folder.resolve("absent.json") + "#x")).isEqualTo(2);
    }

    @Test
    void the_badge_says_where_it_is() throws IOException {
        run("good");

        assertThat(execute("report", "badge", result("good"))).isZero();
        assertThat(out.toString())
                .contains(folder.resolve("good").resolve("badge.svg").toString());
    }

    private String result(String name) {
        return folder.resolve(name).resolve("conformance.json").toString();
    }

    private int run(String name) {
        return execute(
                "run",
                "--profile",
                "graph-v1.0",
                "--only",
                CASE,
                "--report-dir",
                folder.resolve(name).toString());
    }

    private int runOnMutant(String name) throws IOException {
        try (Reference mutant = mutant()) {
            return runAt(mutant, name);
        }
    }

    private Reference mutant() throws IOException {
        return Reference.start(0);
    }

    private int runAt(Reference mutant, String name) throws IOException {
        Path config = folder.resolve("mutant.yaml");
        TargetFile.write(
                mutant.mount(Profiles.load("graph-v1.0"), Behaviours.mutant("listed-scope-is-refused")), config);
        return execute(
                "run",
                "--config",
                config.toString(),
                "--only",
                CASE,
                "--report-dir",
                folder.resolve(name).toString());
    }

    private int replay(String... arguments) {
        return execute(Stream.of(
                        Stream.of("replay"),
                        Stream.of(arguments),
                        Stream.of("--report-dir", folder.resolve("replay").toString()))
                .flatMap(parts -> parts)
                .toArray(String[]::new));
    }

    private int execute(String... arguments) {
        CommandLine line = Command.line();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        return line.execute(arguments);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
