package dev.photospec.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.photospec.target.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An issuer of tokens for a staging target, with the grants that need a person. */
final class Issuer implements AutoCloseable {

    private final HttpServer server;
    private final Staging staging;
    private final String user;
    private final Queue<Map<String, String>> asked = new ConcurrentLinkedQueue<>();
    private volatile Duration lifetime = Duration.ofHours(1);
    private final AtomicInteger pending = new AtomicInteger(1);
    private volatile String scope;

    Issuer(Staging staging) throws IOException {
        this.staging = staging;
        this.user = staging.target().owners().get(0).upn();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::token);
        server.createContext("/device", this::device);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Tokens live so long from now on. */
    void live(Duration time) {
        lifetime = time;
    }

    /** The grants that were asked for. */
    List<String> grants() {
        return asked.stream().map(form -> form.get("grant_type")).toList();
    }

    Queue<Map<String, String>> asked() {
        return asked;
    }

    private void device(HttpExchange call) throws IOException {
        scope = form(call).get("scope");
        answer(
                call,
                200,
                "{\"device_code\":\"d-1\",\"user_code\":\"WDJB-MJHT\",\"verification_uri\":"
                        + "\"https://login.example/device\",\"expires_in\":60,\"interval\":1}");
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> form = form(call);
        asked.add(form);
        boolean waits = form.getOrDefault("grant_type", "").endsWith("device_code") && pending.getAndDecrement() > 0;
        boolean wrong = form.containsKey("password") && !form.get("password").equals("correct horse");
        if (waits || wrong) {
            answer(call, 400, "{\"error\":\"" + (waits ? "authorization_pending" : "invalid_grant") + "\"}");
            return;
        }
        String token = staging.reference().token(target(), user, scopes(form), lifetime);
        answer(
                call,
                200,
                "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":"
                        + Math.max(1, lifetime.toSeconds()) + ",\"refresh_token\":\"r-" + asked.size() + "\"}");
    }

    private Target target() {
        return staging.target();
    }

    /** For a device's code, what was asked for at first (RFC 8628 §3.4). */
    private List<String> scopes(Map<String, String> form) {
        return Arrays.stream(form.getOrDefault("scope", scope).split(" "))
                .filter(scope -> !scope.equals("offline_access"))
                .toList();
    }

    private static Map<String, String> form(HttpExchange call) throws IOException {
        String text = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange call, int status, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (call) {
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
