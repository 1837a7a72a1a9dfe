package example.avatars;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Serves /me/photo and /me/photo/$value to one signed-in user, as the documents of Microsoft Graph v1.0 say. */
public final class AvatarServer implements AutoCloseable {

    private final HttpServer server;
    private final String token;
    private final boolean wrongWidth;
    private byte[] photo;

    /** @param fault what it does wrong on purpose: {@code width}, or {@code none} */
    public AvatarServer(String token, String fault) throws IOException {
        this.token = token;
        this.wrongWidth = fault.equals("width");
        this.photo = square(240);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1.0/me/photo", this::answer);
        server.start();
    }

    /** Where the API begins. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1.0";
    }

    /** A JPEG of one colour. */
    public static byte[] square(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer realm=\"photos\"");
            error(exchange, 401, "InvalidAuthenticationToken");
        } else if (exchange.getRequestMethod().equals("PUT") && path.endsWith("/$value")) {
            photo = body;
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        } else if (!exchange.getRequestMethod().equals("GET")) {
            error(exchange, 405, "MethodNotAllowed");
        } else if (path.endsWith("/$value")) {
            send(exchange, 200, "image/jpeg", photo);
        } else {
            send(exchange, 200, "application/json", metadata().getBytes(StandardCharsets.UTF_8));
        }
    }

    private String metadata() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        return String.format(
                Locale.ROOT,
                "{\"@odata.mediaContentType\":\"image/jpeg\",\"@odata.mediaEtag\":\"\\\"%08x\\\"\","
                        + "\"id\":\"%dX%d\",\"width\":%d,\"height\":%d}",
                java.util.Arrays.hashCode(photo),
                image.getWidth(),
                image.getHeight(),
                wrongWidth ? image.getWidth() + 1 : image.getWidth(),
                image.getHeight());
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        String text = "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + code + "\"}}";
        send(exchange, status, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
