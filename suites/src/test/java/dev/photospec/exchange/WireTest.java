package dev.photospec.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.limits.RetryingClient;
import dev.photospec.exchange.restassured.RestAssuredClient;
import dev.photospec.exchange.wire.SocketClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What both clients put on the wire and take from it. */
class WireTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: image/Jpeg; x=y\r\nContent-Length: 2\r\n\r\nok";
    private static final String PATH =
            "/v1.0/users/dave_contoso%23EXT%23%40a.example/contacts/AAMk-%3D%3D/photo/$value";
    private static final Token TOKEN = new Token("secret-token", "ALICE");

    static Stream<Named<Client>> clients() {
        Duration timeout = Duration.ofMillis(1500);
        return Stream.of(
                Named.of("sockets", new SocketClient(timeout)),
                Named.of("the JDK's client", new JdkClient(timeout)),
                Named.of("REST Assured", new RestAssuredClient(new SocketClient(timeout))));
    }

    private static Request get(RawServer server, String path) {
        return new Request("GET", server.url() + path, Map.of("Accept", "image/*"), TOKEN, null);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void a_path_goes_out_as_it_was_written(Client client) throws IOException {
        try (RawServer server = new RawServer(OK, false)) {
            client.send(get(server, PATH + "?$select=id,width"));

            RawServer.Received received = server.received().get(0);
            assertThat(received.head().get(0)).isEqualTo("GET " + PATH + "?$select=id,width HTTP/1.1");
            assertThat(received.values("Authorization")).containsExactly("Bearer secret-token");
            assertThat(received.values("Accept")).containsExactly("image/*");
            assertThat(received.values("Content-Type")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void without_a_token_there_is_no_authorization(Client client) throws IOException {
        try (RawServer server = new RawServer(OK, false)) {
            client.send(new Request("GET", server.url() + PATH, Map.of(), null, null));

            assertThat(server.received().get(0).values("Authorization")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void a_picture_goes_out_octet_by_octet_with_its_bare_media_type(Client client) throws IOException {
        byte[] octets = new byte[256];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) i;
        }
        try (RawServer server = new RawServer(OK, false)) {
            Map<String, String> fields = Map.of("Content-Type", "image/jpeg");
            client.send(new Request("PATCH", server.url() + PATH, fields, TOKEN, octets));

            RawServer.Received received = server.received().get(0);
            assertThat(received.head().get(0)).startsWith("PATCH " + PATH + " ");
            assertThat(received.values("Content-Type")).containsExactly("image/jpeg");
            assertThat(received.body()).isEqualTo(octets);
        }
    }

    /** As HTTP/1.0 ends each connection without saying so: what broke once must not break again for the same reason. */
    @ParameterizedTest
    @MethodSource("clients")
    void a_write_that_broke_is_sent_again_over_a_connection_of_its_own(Client client) throws Exception {
        try (RawServer server = new RawServer(OK, false)) {
            server.answerOnce();
            Request read = get(server, PATH);
            Request write =
                    new Request("PUT", server.url() + PATH, Map.of("Content-Type", "image/jpeg"), TOKEN, new byte[9]);
            CyclicBarrier together = new CyclicBarrier(3);
            ExecutorService threads = Executors.newFixedThreadPool(3);
            threads.invokeAll(Collections.nCopies(3, () -> together.await() < 3 ? client.send(read) : null));
            threads.shutdown();
            Exchange written = new RetryingClient(client).send(write);

            assertThat(written.isSuccess()).as(written.outcome()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void an_answer_comes_in_as_it_is(Client client) throws IOException {
        try (RawServer server = new RawServer(OK, false)) {
            Response response = client.send(get(server, "/")).response();

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.field("CONTENT-TYPE")).contains("image/Jpeg; x=y");
            assertThat(response.mediaType()).contains("image/jpeg");
            assertThat(response.body()).isEqualTo("ok".getBytes(StandardCharsets.US_ASCII));
            assertThat(response.truncated()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void no_redirect_is_followed(Client client) throws IOException {
        String found = "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server = new RawServer(found, false)) {
            assertThat(client.send(get(server, "/here")).response().status()).isEqualTo(302);
            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void a_connection_is_used_again_also_after_an_error(Client client) throws IOException {
        String missing = "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnope";
        try (RawServer server = new RawServer(missing, false)) {
            for (int i = 0; i < 5; i++) {
                assertThat(client.send(get(server, "/")).response().status()).isEqualTo(404);
            }
            assertThat(server.received()).hasSize(5);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void silence_ends_as_a_timeout(Client client) throws IOException {
        try (RawServer server = new RawServer("", false)) {
            Exchange exchange = client.send(get(server, "/"));

            assertThat(exchange.fault().kind()).isEqualTo(TransportError.Kind.TIMEOUT);
            assertThat(exchange.fault().message()).isEqualTo("no whole answer within 1500 ms");
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void half_a_body_is_no_answer(Client client) throws IOException {
        try (RawServer server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", true)) {
            Exchange exchange = client.send(get(server, "/"));

            assertThat(exchange.response()).isNull();
            assertThat(exchange.fault().kind()).isEqualTo(TransportError.Kind.CLOSED);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void a_write_that_is_hung_up_on_is_not_sent_again(Client client) throws IOException {
        try (RawServer server = new RawServer("", true)) {
            Request write = new Request("PUT", server.url() + "/", Map.of(), TOKEN, new byte[] {1});

            assertThat(client.send(write).fault().kind()).isEqualTo(TransportError.Kind.CLOSED);
            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void a_closed_port_is_unreachable(Client client) throws IOException {
        try (ClosedPort port = new ClosedPort()) {
            Exchange exchange =
                    client.send(new Request("GET", "http://127.0.0.1:" + port.number() + "/", Map.of(), TOKEN, null));

            assertThat(exchange.fault().kind()).isEqualTo(TransportError.Kind.UNREACHABLE);
            assertThat(exchange.fault().message())
                    .startsWith("cannot connect: ")
                    .doesNotContain("secret-token");
        }
    }
}
