package dev.photospec.cli;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Stands before a staging target, which knows signed-in users only, and lets apps in by the roles of their tokens. */
final class AppGate implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;
    private final Staging staging;

    AppGate(Staging staging) throws IOException {
        this.staging = staging;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::forward);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort()
                + URI.create(staging.target().url()).getRawPath();
    }

    /** A token that carries the scopes in the claim. */
    String token(String claim, String... scopes) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .claim(claim, claim.equals("roles") ? List.of(scopes) : String.join(" ", scopes))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                .build();
        return new PlainJWT(claims).serialize();
    }

    private void forward(HttpExchange call) throws IOException {
        try (call) {
            URI uri = URI.create(staging.target().url())
                    .resolve(call.getRequestURI().toString());
            HttpRequest.Builder request = HttpRequest.newBuilder(uri).GET();
            String sent = call.getRequestHeaders().getFirst("Authorization");
            if (sent != null) {
                request.header("Authorization", "Bearer " + user(sent.replaceFirst("^Bearer ", "")));
            }
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> call.getResponseHeaders().set("Content-Type", type));
            call.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            call.getResponseBody().write(answer.body());
        } catch (ParseException | InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** The token of somebody who may do the same. */
    private String user(String app) throws ParseException {
        List<String> roles = JWTParser.parse(app).getJWTClaimsSet().getStringListClaim("roles");
        String anybody = staging.target().owners().get(0).upn();
        return staging.reference()
                .token(staging.target(), anybody, roles == null ? List.of() : roles, Duration.ofMinutes(5));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
