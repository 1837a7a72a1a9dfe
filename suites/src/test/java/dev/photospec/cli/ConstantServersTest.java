package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.spec.Size;
import dev.photospec.target.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Servers that answer every request the same: whatever they seem to keep, they keep by accident. */
class ConstantServersTest {

    private static final byte[] PHOTO = Pictures.jpeg(new Size(648, 648), new Mark(0, 1, 0));

    private static final String ERROR = "{\"error\": {\"code\": \"x\", \"message\": \"x\"}}";

    @TempDir
    private Path folder;

    /** An answer to every request. */
    private record Answer(int status, String type, byte[] body, boolean echoes) {

        static Answer of(int status, String type, String body) {
            return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), false);
        }
    }

    static Stream<Arguments> servers() {
        return Stream.of(
                Arguments.of("404 to all", Answer.of(404, "application/json", ERROR), 0),
                Arguments.of("200 and nothing", Answer.of(200, "application/json", ""), 2),
                Arguments.of("200 and one photo", new Answer(200, "image/jpeg", PHOTO, false), 7),
                Arguments.of("an echo of the request", new Answer(200, "application/json", new byte[0], true), 3));
    }

    static Stream<Arguments> furtherServers() {
        String placeholder = "{\"@odata.mediaContentType\": \"image/gif\", \"@odata.mediaEtag\": \"\", \"id\": \"1X1\","
                + " \"width\": 1, \"height\": 1}";
        return Stream.of(
                Arguments.of("401 to all", Answer.of(401, "application/json", ERROR), 0),
                Arguments.of("403 to all", Answer.of(403, "application/json", ERROR), 0),
                Arguments.of("500 to all", Answer.of(500, "application/json", ERROR), 0),
                Arguments.of("204 to all", Answer.of(204, "application/json", ""), 0),
                Arguments.of("302 to all", Answer.of(302, "text/html", ""), 0),
                Arguments.of("200 and the 1x1", Answer.of(200, "application/json", placeholder), 8),
                Arguments.of("200 and a page", Answer.of(200, "text/html", "<html><body>Welcome</body></html>"), 2));
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @MethodSource("furtherServers")
    void the_same_holds_for_other_statuses_and_bodies(String name, Answer answer, int most) throws Exception {
        no_class_is_conformant_and_few_statements_pass_by_accident(name, answer, most);
    }

    /** The most statements that pass by accident were counted once, and may only become fewer. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void no_class_is_conformant_and_few_statements_pass_by_accident(String name, Answer answer, int most)
            throws Exception {
        HttpServer server = start(answer);
        try (Staging staging = new Staging()) {
            String config = staging.config(folder, Limits.DEFAULT);
            Command.execute(
                    "run",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/v1.0",
                    "--config",
                    config,
                    "--format",
                    "json",
                    "--report-dir",
                    folder.toString());
            JsonNode result =
                    new JsonMapper().readTree(folder.resolve("conformance.json").toFile());
            JsonNode profile = result.at("/profiles/0");
            List<String> passed = profile.path("requirements")
                    .valueStream()
                    .filter(row -> row.path("outcome").asString("").equals("passed"))
                    .map(row -> row.path("id").asString())
                    .toList();
            assertThat(result.path("verdict").asString()).isIn("not-conformant", "unreachable");
            assertThat(profile.path("classes")
                            .valueStream()
                            .map(one -> one.path("verdict").asString()))
                    .doesNotContain("conformant");
            assertThat(passed)
                    .as("%s: %d statements passed by accident", name, passed.size())
                    .hasSizeLessThanOrEqualTo(most);
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer start(Answer answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> send(answer, exchange));
        server.start();
        return server;
    }

    private static void send(Answer answer, HttpExchange exchange) throws IOException {
        byte[] received = exchange.getRequestBody().readAllBytes();
        byte[] body = answer.echoes()
                ? ("\"" + exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\"")
                        .getBytes(StandardCharsets.UTF_8)
                : answer.body();
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (answer.status() == 302) {
            exchange.getResponseHeaders().set("Location", "/sign-in");
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 || received.length < 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
