package dev.photospec.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.photospec.exchange.ClosedPort;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole kit against targets that it cannot ask anything. */
class UnreachableTargetTest {

    private static final String REACHABLE = "with-a-good-certificate";
    private static final String CLOSING = "closing-for-strangers-only";

    @TempDir
    private Path folder;

    private final List<Closeable> opened = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> is_said_to_be_unreachable_and_why() throws Exception {
        List<HostileAnswer> targets = Catalogue.targets();
        HostileProfile.write(folder.resolve("profile"), oneOfEach());
        try {
            for (HostileAnswer target : targets) {
                command(target.id(), url(target));
            }
            command(REACHABLE, tls(null, "good"));
            command(CLOSING, "http://localhost:" + serve(closingForStrangers(targets)));
            KitProcess kit = KitProcess.run(
                    folder, environment(), "dev.photospec.cli.ManyRuns", commands.toArray(String[]::new));
            return Stream.concat(
                    Stream.of(
                            dynamicTest(
                                    REACHABLE,
                                    () -> assertThat(kit.exit(REACHABLE)).isEqualTo(1)),
                            dynamicTest(
                                    CLOSING, () -> assertThat(kit.exit(CLOSING)).isEqualTo(1)),
                            dynamicTest(
                                    "nothing raw reaches the terminal",
                                    () -> assertThat(kit.output())
                                            .doesNotContain("\tat ", "Exception in", HostileProfile.TOKEN))),
                    targets.stream().map(target -> dynamicTest(target.id(), () -> isAsStated(target, kit))));
        } finally {
            for (Closeable one : opened) {
                one.close();
            }
        }
    }

    /** Whoever asks for no photo gets no answer, as behind a proxy that knows no such path. */
    private static HostileServer closingForStrangers(List<HostileAnswer> targets) throws IOException {
        HostileAnswer closing = targets.stream()
                .filter(target -> target.id().equals("target-closes"))
                .findFirst()
                .orElseThrow();
        return HostileServer.start(path -> path.equals("/") ? closing : null);
    }

    private static List<HostileAnswer> oneOfEach() {
        return Stream.of("metadata", "value", "refusal")
                .map(asked -> Catalogue.answers().stream()
                        .filter(answer -> answer.asked().equals(asked))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private void command(String id, String url) throws IOException {
        HostileProfile.writeTarget(folder.resolve(id + ".yaml"), url);
        commands.add("run --config=" + id + ".yaml --profile=profile --format=json --insecure-http --report-dir=" + id);
    }

    private static Map<String, String> environment() {
        Path trust = Path.of("..", "fixtures", "hostile", "tls", "trust.p12").toAbsolutePath();
        return Map.of(
                "TOKEN",
                HostileProfile.TOKEN,
                "JDK_JAVA_OPTIONS",
                "-Djavax.net.ssl.trustStore=" + trust + " -Djavax.net.ssl.trustStorePassword=changeit");
    }

    private String url(HostileAnswer target) throws Exception {
        return switch (target.data().path("at").asString()) {
            case "closed-port" -> "http://localhost:" + closedPort();
            case "no-such-host" -> "http://photos.invalid";
            case "https" -> tls(target, target.data().path("certificate").asString(""));
            default -> "http://localhost:" + serve(HostileServer.start(path -> target));
        };
    }

    private String tls(HostileAnswer target, String certificate) throws Exception {
        HostileServer server = certificate.isEmpty()
                ? HostileServer.startUnasked(target)
                : HostileServer.start(Certificates.socket(certificate), path -> null);
        return "https://localhost:" + serve(server);
    }

    private int serve(HostileServer server) {
        opened.add(server);
        return server.port();
    }

    private int closedPort() throws IOException {
        ClosedPort port = new ClosedPort();
        opened.add(port);
        return port.number();
    }

    private void isAsStated(HostileAnswer target, KitProcess kit) throws IOException {
        JsonNode report = new JsonMapper()
                .readTree(Files.readString(folder.resolve(target.id()).resolve("conformance.json")));
        assertThat(kit.exit(target.id())).isEqualTo(4);
        assertThat(report.path("why").asString()).contains("unreachable").contains(target.says());
    }
}
