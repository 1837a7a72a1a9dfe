package dev.photospec.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.target.Grant;
import dev.photospec.target.TokenSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An issuer that does not end, sends too much, or sends nonsense: never the kit's fault. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileIssuerTest {

    private static final String SECRET = "s3cret of client";

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String token(HttpHandler handler) throws TokenRefused {
        server.createContext("/", call -> {
            try (call) {
                handler.handle(call);
            }
        });
        String endpoint = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        TokenSource source = new TokenSource.OAuth2(endpoint, "client_credentials", "c", SECRET, null);
        return new TokenCache(new Redaction(), new TokenEndpoint(Duration.ofSeconds(2)), (grant, found) -> {})
                .alone(new Grant("a@b.example", List.of("any"), source), "User.Read")
                .value();
    }

    private String refusal(HttpHandler handler) {
        return catchThrowableOfType(TokenRefused.class, () -> token(handler)).getMessage();
    }

    private static void answer(HttpExchange call, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", type);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static String json(String token, String lifetime) {
        return "{\"access_token\": \"" + token + "\", \"token_type\": \"Bearer\", \"expires_in\": " + lifetime + "}";
    }

    @Test
    void an_answer_that_drips_is_given_up() {
        assertThat(refusal(call -> {
                    call.getResponseHeaders().add("Content-Type", "application/json");
                    call.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 1000; i++) {
                        call.getResponseBody().write(' ');
                        call.getResponseBody().flush();
                        pause();
                    }
                }))
                .contains("no whole answer within 2000 ms");
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void an_answer_that_does_not_end_is_refused() {
        assertThat(refusal(call -> {
                    call.getResponseHeaders().add("Content-Type", "application/json");
                    call.sendResponseHeaders(200, 0);
                    byte[] block = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
                    while (true) {
                        call.getResponseBody().write(block);
                    }
                }))
                .contains("answered 200 with more than 65536 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\r\\nX-Header: b | for User.Read has 2 lines; write the token alone",
                "tokené123          | for User.Read has a character that no bearer token has (RFC 6750 section 2.1)",
                "tok12              | for User.Read has a token of 5 characters; one of fewer than 6 cannot be masked"
            })
    void a_token_that_cannot_be_sent_is_refused(String token, String reason) {
        assertThat(refusal(call -> answer(call, 200, "application/json", json(token, "60"))))
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"9000000000000000000", "0", "1"})
    void an_absurd_lifetime_is_clamped(String lifetime) throws TokenRefused {
        assertThat(token(call -> answer(call, 200, "application/json", json("opaque", lifetime))))
                .isEqualTo("opaque");
    }

    @Test
    void a_number_of_many_digits_is_refused() {
        assertThat(refusal(call -> answer(call, 200, "application/json", json("opaque", "9".repeat(60_000)))))
                .contains("it answered 200 with application/json that cannot be read");
    }

    @Test
    void a_page_of_a_gateway_is_named() {
        assertThat(refusal(call -> answer(call, 502, "text/html", "<h1>Bad Gateway</h1>")))
                .contains("it answered 502 with text/html, which is not JSON");
    }

    @Test
    void the_description_of_the_issuer_is_shown_without_the_secret() {
        String error =
                "{\"error\": \"invalid_grant\", \"error_description\": \"AADSTS50076: use MFA, s3cret+of+client\"}";

        assertThat(refusal(call -> answer(call, 400, "application/json", error)))
                .isEqualTo("the token endpoint refused User.Read: invalid_grant: AADSTS50076: use MFA, •••");
    }

    @Test
    void an_issuer_that_takes_a_secret_in_the_field_only_gets_it_there() throws TokenRefused {
        assertThat(token(call -> {
                    boolean basic = call.getRequestHeaders().containsKey("Authorization");
                    String body = basic ? json("opaque", "60") : "{\"error\": \"invalid_client\"}";
                    answer(call, basic ? 200 : 401, "application/json", body);
                }))
                .isEqualTo("opaque");
    }
}
