package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WireMock without a class of ours serves what was exported, and passes what the reference passes. */
class StubExportTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"graph-localtest", "graph-v1.0", "libre-graph"})
    void every_read_statement_passes_at_a_stock_wiremock(String profile) throws IOException {
        export(profile);
        List<String> others = new ArrayList<>();

        JsonNode result = judged(profile);
        int passed = 0;
        for (JsonNode requirement : result.path("profiles").get(0).path("requirements")) {
            for (JsonNode one : requirement.path("cases")) {
                String outcome = one.path("outcome").asString();
                passed += outcome.equals("passed") ? 1 : 0;
                if (!outcome.equals("passed")
                        && !one.path("reason").asString("").startsWith("writes are not allowed")) {
                    others.add(one.path("id").asString() + " " + outcome + " "
                            + one.path("reason").asString("") + one.path("findings"));
                }
            }
        }

        assertThat(others).isEmpty();
        assertThat(passed).isGreaterThan(30);
    }

    @Test
    void who_exports_is_told_how_to_serve_and_judge_and_what_stubs_cannot_do() {
        export("graph-localtest");

        assertThat(said.toString())
                .contains("stubs in", "serve them: java -jar wiremock-standalone.jar --root-dir", "judge them:")
                .contains("Stubs keep nothing");
    }

    private void export(String profile) {
        assertThat(execute("serve", "--export", folder.resolve("stubs") + "", "--profile", profile))
                .as(said.toString())
                .isZero();
    }

    private JsonNode judged(String profile) throws IOException {
        Path stubs = folder.resolve("stubs").resolve(profile);
        int port = freePort();
        Process stock = stock(stubs, port);
        try {
            await(port);
            Path config = stubs.resolve("photospec.yaml");
            Files.writeString(
                    config, Files.readString(config).replace("http://localhost:8080", "http://127.0.0.1:" + port));
            execute("run", "--config", config + "", "--format", "json", "--report-dir", folder.resolve("report") + "");
            return new JsonMapper().readTree(Files.readString(folder.resolve("report/conformance.json")));
        } finally {
            stock.destroyForcibly();
        }
    }

    /** As the hint says; there is no class of ours in this process. */
    private Process stock(Path stubs, int port) throws IOException {
        String jar = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.contains("wiremock-standalone"))
                .findFirst()
                .orElseThrow();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-jar", jar, "--root-dir", stubs + "", "--port", port + "", "--bind-address", "127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("wiremock.txt").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void await(int port) throws IOException {
        for (int i = 0; i < 600; i++) {
            try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(open.isConnected()).isTrue();
                return;
            } catch (ConnectException e) {
                LockSupport.parkNanos(100_000_000);
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("wiremock.txt")));
    }

    private int execute(String... arguments) {
        said.getBuffer().setLength(0);
        CommandLine line = Command.line();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute(arguments);
    }
}
