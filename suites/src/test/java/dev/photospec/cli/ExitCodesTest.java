package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a run ends, each in a process of its own. */
class ExitCodesTest {

    private static final String PLACEHOLDER = "metadata-without-photo-is-1x1/GET/me/metadata";
    private static final String TOKEN = "a-token-that-nobody-may-see";

    @TempDir
    private Path folder;

    private KitCommand kit() {
        return new KitCommand(folder, Map.of("STUB_TOKEN", TOKEN));
    }

    private JsonNode report() {
        return new JsonMapper()
                .readTree(folder.resolve("photospec-report/conformance.json").toFile());
    }

    @Test
    void a_run_that_finds_nothing_ends_with_0_and_quietly_says_the_verdict_only() throws Exception {
        KitCommand.Ended ended = kit().run("run", "--profile", "graph-v1.0", "--only", "value-answers-200", "--quiet");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output())
                .contains("SELECTION: 12 of 12 selected cases passed (", "target     Photospec reference at http://")
                .doesNotContain("CONFORMANT", "status", "%");
        assertThat(ended.output().lines()).hasSizeLessThanOrEqualTo(3);
        assertThat(report().path("verdict").asString()).isEqualTo("selection");
        assertThat(report().at("/counts/passed").asInt()).isEqualTo(12);
    }

    @Test
    void a_404_for_the_placeholder_ends_with_1_and_explains_itself() throws Exception {
        try (StubTarget stub = new StubTarget(404, "{\"error\": {\"code\": \"x\", \"message\": \"y\"}}")) {
            KitCommand.Ended ended =
                    kit().run("run", stub.url(), "--config", stub.config(folder), "--only", PLACEHOLDER);

            assertThat(ended.code()).as(ended.output()).isEqualTo(1);
            assertThat(ended.output())
                    .contains(
                            PLACEHOLDER,
                            "Without a photo a user's metadata are 200 with 1x1",
                            "status 404",
                            "curl -sS -i -X GET -H \"Authorization: Bearer $")
                    .doesNotContain(TOKEN);
            assertThat(stub.seen()).contains("GET /v1.0/me/photo Bearer " + TOKEN);
        }
    }

    @Test
    void what_is_only_shown_fails_where_that_is_asked_for() throws Exception {
        try (Staging staging = new Staging(Behaviours.mutant("metadata-with-dotless-annotations"))) {
            String[] run = {"run", "--config", staging.config(folder, Limits.DEFAULT), "--only"};
            String[] usual = with(run, "metadata-carries-annotations");
            KitCommand.Ended warned = kit().run(usual);
            assertThat(warned.code()).as(warned.output()).isZero();
            KitCommand.Ended failed = kit().run(with(usual, "--fail-on", "shown"));
            assertThat(failed.code()).as(failed.output()).isEqualTo(1);
            assertThat(failed.output().replaceAll("\\s+", " "))
                    .contains("of 1 statement broken (documented or shown): ");
            assertThat(report().path("fail-on").asString()).isEqualTo("shown");
        }
    }

    private static String[] with(String[] arguments, String... more) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }

    @Test
    void the_curl_line_of_a_failure_shows_it_again() throws Exception {
        try (StubTarget stub = new StubTarget(404, "gone")) {
            kit().run("run", stub.url(), "--config", stub.config(folder), "--only", PLACEHOLDER);
            String curl = report().findValue("curl").asString();
            String variable = curl.replaceFirst(".*Bearer \\$([A-Z0-9_]+).*", "$1");
            int before = stub.seen().size();

            ProcessBuilder shell = new ProcessBuilder("sh", "-c", curl).redirectErrorStream(true);
            shell.environment().put(variable, TOKEN);
            Process pasted = shell.start();
            String answer = new String(pasted.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

            assertThat(pasted.waitFor()).as(answer).isZero();
            assertThat(answer).startsWith("HTTP/1.1 404").endsWith("gone");
            assertThat(stub.seen().subList(before, stub.seen().size()))
                    .containsExactly("GET /v1.0/me/photo Bearer " + TOKEN);
        }
    }

    @Test
    void without_leave_to_write_nothing_but_get_is_sent_and_the_run_ends_with_3() throws Exception {
        try (Staging staging = new Staging()) {
            KitCommand.Ended ended = kit().run(
                            "run",
                            staging.target().url(),
                            "--config",
                            staging.config(folder, Limits.DEFAULT),
                            "--only",
                            "*-answers-200,update-*");

            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(ended.output().replaceAll("\\s+", " "))
                    .contains("writes are not allowed; allow them with --allow-writes");
            assertThat(staging.writes()).isZero();
            assertThat(report().at("/counts/passed").asInt()).isPositive();
            assertThat(report().at("/counts/failed").asInt()).isZero();
        }
    }

    @Test
    void a_closed_port_ends_with_4() throws Exception {
        StubTarget stub = new StubTarget(200, "");
        stub.close();
        KitCommand.Ended ended = kit().run("run", stub.url(), "--config", stub.config(folder));

        assertThat(ended.code()).as(ended.output()).isEqualTo(4);
        assertThat(ended.output().replaceAll("\\s+", " ")).contains("unreachable", stub.url());
        assertThat(report().path("verdict").asString()).isEqualTo("unreachable");
    }

    @Test
    void a_misspelt_key_ends_with_2_and_names_its_line_and_the_right_one() throws Exception {
        Path config = folder.resolve("photospec.yaml");
        Files.writeString(config, "target: http://127.0.0.1/v1.0\nownres: {}\n");

        KitCommand.Ended ended = kit().run("run", "--config", "photospec.yaml");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).contains("photospec.yaml:2", "did you mean 'owners'?");
    }

    @Test
    void a_report_that_cannot_be_written_ends_with_6() throws Exception {
        Files.createDirectories(folder.resolve("photospec-report/junit.xml/in-the-way"));

        KitCommand.Ended ended =
                kit().run("run", "--profile", "graph-v1.0", "--only", "value-answers-200", "--format", "junitxml");

        assertThat(ended.code()).as(ended.output()).isEqualTo(6);
        assertThat(ended.output()).contains("junit");
    }

    @Test
    void ctrl_c_ends_with_130_and_the_reports_are_written() throws Exception {
        Limits slow = new Limits(2, 20, Duration.ofSeconds(10), Duration.ZERO);
        try (Staging staging = new Staging()) {
            Process run = kit().start("run", "--config", staging.config(folder, slow));
            while (staging.reference().verbsSeen().getOrDefault("GET", 0L) < 5 && run.isAlive()) {
                Thread.sleep(20);
            }
            new ProcessBuilder("kill", "-INT", String.valueOf(run.pid()))
                    .start()
                    .waitFor();
            KitCommand.Ended ended = kit().ended(run);

            assertThat(ended.code()).as(ended.output()).isEqualTo(130);
            assertThat(ended.output().replaceAll("\\s+", " ")).contains("interrupted after ");
            assertThat(report().path("verdict").asString()).isEqualTo("interrupted");
            assertThat(List.of(folder.resolve("photospec-report").toFile().list()))
                    .contains("junit.xml", "conformance.json");
        }
    }
}
