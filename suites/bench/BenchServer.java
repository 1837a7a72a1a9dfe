import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers every GET with the same photo or its metadata, after a delay: {@code java BenchServer.java DELAY_MILLIS [EVERY]}.
 * With EVERY, each so-manieth request is refused with 429 and a Retry-After of one second.
 */
final class BenchServer {

    private static final byte[] METADATA = ("{\"@odata.context\":\"http://localhost/v1.0/$metadata#users('me')/photo/$entity\","
                    + "\"@odata.mediaContentType\":\"image/gif\",\"@odata.mediaEtag\":\"\\\"BA09D118\\\"\","
                    + "\"id\":\"1X1\",\"width\":1,\"height\":1}")
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] PICTURE =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private BenchServer() {}

    public static void main(String[] arguments) throws IOException {
        // Without it each answer on a kept connection waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        long delay = Long.parseLong(arguments[0]);
        int every = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            if (requests.incrementAndGet() % every == 0) {
                refuse(exchange);
            } else {
                answer(exchange, delay);
            }
        });
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(429, -1);
        }
    }

    private static void answer(HttpExchange exchange, long delay) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Thread.sleep(delay);
            boolean value = exchange.getRequestURI().getPath().endsWith("/$value");
            byte[] body = value ? PICTURE : METADATA;
            exchange.getResponseHeaders().set("Content-Type", value ? "image/gif" : "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
