package dev.photospec.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** A target made by hand in a few lines: whatever is asked, it answers the same. */
final class StubTarget implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger number = new AtomicInteger();
    private final List<String> fieldsSeen = new CopyOnWriteArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<Long> nanosSeen = new CopyOnWriteArrayList<>();

    StubTarget(int status, String body) throws IOException {
        this(nth -> status, body, Map.of());
    }

    /** @param statuses the status of each request, the first being number 0 */
    StubTarget(IntUnaryOperator statuses, String body, Map<String, String> fields) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            nanosSeen.add(System.nanoTime());
            seen.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() + " "
                            + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getRequestBody().readAllBytes();
            exchange.getRequestHeaders().forEach((name, values) -> fieldsSeen.add(name + ": " + values));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            fields.forEach(exchange.getResponseHeaders()::set);
            int status = statuses.applyAsInt(number.getAndIncrement());
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1.0";
    }

    /** Every request as method, path and Authorization. */
    List<String> seen() {
        return seen;
    }

    /** When each request came, in nanoseconds from an arbitrary origin. */
    List<Long> nanosSeen() {
        return nanosSeen;
    }

    /** Every header field of every request. */
    List<String> fieldsSeen() {
        return fieldsSeen;
    }

    /** A configuration in which the signed-in user has no photo. */
    String config(Path folder) {
        Path file = folder.resolve("stub.yaml");
        try {
            Files.writeString(
                    file,
                    String.join(
                            "\n",
                            "target: " + url(),
                            "profile: graph-v1.0",
                            "credentials:",
                            "  - {user: me@example.com, scopes: [User.Read], token: \"${STUB_TOKEN}\"}",
                            "owners:",
                            "  me: {user: me@example.com, id: \"1\", photo: none}",
                            ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
