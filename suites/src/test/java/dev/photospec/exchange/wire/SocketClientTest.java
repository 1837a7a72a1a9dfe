package dev.photospec.exchange.wire;

import static dev.photospec.exchange.wire.ScriptedServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.TransportError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections and uploads, which are the client's own doing here. */
class SocketClientTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final SocketClient client = new SocketClient(Duration.ofSeconds(3));

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 413 Content Too Large", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403 Forbidden"})
    void an_upload_that_is_refused_before_its_end_is_refused_and_not_broken(String refusal) throws IOException {
        try (ScriptedServer server = new ScriptedServer((in, out, socket) -> {
            in.readNBytes(10);
            out.write((refusal + "\r\nContent-Length: 2\r\n\r\nno").getBytes(StandardCharsets.US_ASCII));
            in.readNBytes(500_000);
        })) {
            Exchange refused = server.send(client, "PUT", new byte[4_000_000]);
            assertThat(text(refused)).isEqualTo("no");
            assertThat(refused.response().status()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void an_early_success_takes_the_rest_of_the_upload() throws IOException {
        CompletableFuture<Integer> read = new CompletableFuture<>();
        try (ScriptedServer server = new ScriptedServer((in, out, socket) -> {
            out.write(OK.replace("OK", "OK\r\nConnection: close").getBytes(StandardCharsets.US_ASCII));
            read.complete(in.readAllBytes().length);
        })) {
            assertThat(text(server.send(client, "PUT", new byte[300_000]))).isEqualTo("ok");
            assertThat(read.orTimeout(10, TimeUnit.SECONDS).join()).isGreaterThan(300_000);
        }
    }

    @Test
    void a_server_that_reads_nothing_does_not_hold_up_a_write() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + deaf.getLocalPort() + "/";
            Exchange write = new SocketClient(Duration.ofMillis(400))
                    .send(new Request("PUT", url, Map.of(), null, new byte[40_000_000]));
            assertThat(write.fault().kind()).isEqualTo(TransportError.Kind.TIMEOUT);
        }
    }

    /** A server may end a connection between two requests (RFC 9112 §9.5). */
    @Test
    void a_read_over_an_ended_connection_is_sent_again_and_a_write_is_told() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            server.send(client, "GET", null);
            assertThat(text(server.send(client, "GET", null))).isEqualTo("ok");
        }
        ScriptedServer[] script = new ScriptedServer[1];
        script[0] = new ScriptedServer((in, out, socket) -> {
            script[0].head(in);
            out.write(OK.getBytes(StandardCharsets.US_ASCII));
            script[0].head(in);
        });
        try (ScriptedServer server = script[0]) {
            server.send(client, "GET", null);
            TransportError fault = server.send(client, "PUT", new byte[0]).fault();
            assertThat(fault.kind()).isEqualTo(TransportError.Kind.CLOSED);
            assertThat(fault.message()).contains("without an answer");
        }
    }

    @Test
    void a_connection_that_was_ended_while_it_rested_is_not_taken() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            server.send(client, "GET", null);
            Thread.sleep(150);
            assertThat(server.send(client, "PUT", new byte[0]).isSuccess()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb: c", "a\nb", "a\0b", "ł"})
    void no_field_of_a_request_begins_another(String value) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            Exchange sent = client.send(Request.get(server.url(), Map.of("If-None-Match", value)));
            assertThat(sent.fault().message()).contains("If-None-Match");
            assertThat(server.heads()).isEmpty();
        }
    }
}
