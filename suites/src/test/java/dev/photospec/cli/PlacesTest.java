package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same run in other places: another folder, another process, another Java, another terminal. */
class PlacesTest {

    /** A part of every suite, reads and writes. */
    private static final String PART =
            "*-answers-200,*-scope-listed-*,*-without-token-*,update-shows-in-value,select-*,value-is-*";

    /** Every scope as well. */
    private static final String LARGE_PART = "*-answers-200,*-scope-*,*-without-*,update-shows-*,select-*,value-is-*";

    private static final Pattern SERVED = Pattern.compile("run (http://\\S+) --config (\\S+) --allow-writes");

    @TempDir
    private Path temp;

    /** The outcome of every case of a run, by its id, together with the counts and the verdict. */
    private static Map<String, String> outcomes(Path folder) {
        JsonNode report = new JsonMapper()
                .readTree(folder.resolve("photospec-report/conformance.json").toFile());
        Map<String, String> outcomes = new TreeMap<>();
        for (JsonNode requirement : report.at("/profiles/0/requirements")) {
            for (JsonNode each : requirement.path("cases")) {
                outcomes.put(each.path("id").asString(), each.path("outcome").asString());
            }
        }
        outcomes.put("counts", report.path("counts").toString());
        outcomes.put("verdict", report.path("verdict").asString());
        return outcomes;
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectories(temp.resolve(name));
    }

    @Test
    void serve_and_run_in_two_processes_say_the_same_as_the_embedded_run() throws Exception {
        assertThat(inTwoProcesses(PART)).hasSizeGreaterThan(200);
    }

    @Tag("full")
    @Test
    void so_they_do_of_every_scope() throws Exception {
        assertThat(inTwoProcesses(LARGE_PART)).hasSizeGreaterThan(800);
    }

    /** Returns the outcomes, which are the same in both. */
    private Map<String, String> inTwoProcesses(String part) throws Exception {
        Path embedded = folder("embedded");
        Path remote = folder("two processes");
        Path serving = folder("serving");
        KitCommand.Ended first = new KitCommand(embedded)
                .run("run", "--profile", "graph-v1.0", "--only", part, "--format", "terminal,json");
        Process server = new KitCommand(serving).start("serve", "--port", "0", "--profile", "graph-v1.0");
        try {
            Matcher served = served(serving.resolve("output.txt"), server);
            KitCommand.Ended second = new KitCommand(remote)
                    .runAlone(
                            "run",
                            served.group(1),
                            "--config",
                            serving.resolve(served.group(2)).toString(),
                            "--allow-writes",
                            "--only",
                            part,
                            "--format",
                            "terminal,json");

            assertThat(first.code()).as(first.output()).isZero();
            assertThat(first.output()).doesNotContain("warning:");
            assertThat(second.code()).as(second.output()).isZero();
            assertThat(outcomes(remote)).isEqualTo(outcomes(embedded));
            return outcomes(remote);
        } finally {
            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void the_reference_serves_no_stub_that_a_vendor_has_for_tests_of_their_own() throws Exception {
        Path vendor = folder("vendor");
        Files.writeString(
                Files.createDirectories(vendor.resolve("src/test/resources/mappings"))
                        .resolve("broken.json"),
                "{\"priority\": 1, \"request\": {\"urlPattern\": \".*\"}, \"response\": {\"status\": 500}}");

        KitCommand.Ended ended = new KitCommand(vendor)
                .runAlone("run", "--profile", "graph-localtest", "--only", "metadata-answers-200", "--format", "json");

        assertThat(ended.code()).as(ended.output()).isZero();
    }

    private static Matcher served(Path output, Process server) throws Exception {
        while (server.isAlive()) {
            Matcher line = SERVED.matcher(Files.readString(output));
            if (line.find()) {
                return line;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException(Files.readString(output));
    }

    @Test
    void a_folder_with_a_space_and_its_own_report_folder_will_do() throws Exception {
        Path folder = folder("a folder");

        KitCommand.Ended ended = new KitCommand(folder)
                .run("run", "--profile", "graph-v1.0", "--only", "*-answers-200", "--report-dir", "o k");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(folder.resolve("o k/conformance.json")).exists();
        assertThat(folder.resolve("photospec-report")).doesNotExist();
    }

    @Tag("full")
    @Test
    void the_next_java_says_the_same() throws Exception {
        Path home = Path.of(System.getenv().getOrDefault("JAVA25_HOME", "/usr/lib/jvm/temurin-25-jdk-amd64"));
        assumeTrue(Files.isExecutable(home.resolve("bin/java")), "no Java 25 here");

        KitCommand.Ended ended = new KitCommand(temp, Map.of("JAVA_HOME", home.toString()))
                .runAlone("run", "--profile", "graph-v1.0", "--only", "*-answers-200");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).doesNotContain("\u001b", "WARNING");
    }

    @Test
    void no_line_is_wider_than_the_terminal_but_those_to_be_pasted() throws Exception {
        KitCommand.Ended ended = new KitCommand(temp, Map.of("COLUMNS", "80"))
                .run("run", "--profile", "graph-v1.0", "--only", "*-answers-200");

        assertThat(ended.output().lines().filter(line -> !line.contains("curl ") && !line.contains("  photospec ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void a_terminal_is_coloured_unless_no_color_is_set() throws Exception {
        assertThat(onTerminal(Map.of())).contains("\u001b[3");
        assertThat(onTerminal(Map.of("NO_COLOR", "1")).replace("\u001b[K", "").replace("\u001b[2K", ""))
                .doesNotContain("\u001b[");
    }

    /** Returns what the kit prints on a terminal that {@code script} makes for it. */
    private String onTerminal(Map<String, String> environment) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no script here");
        String run = "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' '"
                + String.join("' '", KitClasses.flags())
                + "' dev.photospec.cli.Main run --profile graph-localtest --only metadata-answers-200 --format json";
        ProcessBuilder script = new ProcessBuilder("/usr/bin/script", "-qec", run, "/dev/null")
                .directory(temp.toFile())
                .redirectErrorStream(true);
        script.environment().keySet().removeAll(java.util.List.of("CI", "NO_COLOR"));
        script.environment().putAll(Map.of("TERM", "xterm"));
        script.environment().putAll(environment);
        Process process = script.start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
