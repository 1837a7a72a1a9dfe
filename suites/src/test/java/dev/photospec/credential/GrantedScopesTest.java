package dev.photospec.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an issuer says of a token that says nothing of itself (RFC 6749 section 5.1). */
class GrantedScopesTest {

    @Test
    void a_token_that_was_granted_more_than_was_asked_for_stands_for_no_single_scope() throws IOException {
        assertThatThrownBy(() -> alone("\"scope\": \"User.Read User.ReadWrite.All\", "))
                .isInstanceOf(TokenRefused.class)
                .hasMessage("the token for User.Read carries also [user.readwrite.all];"
                        + " have the issuer grant only what is asked for, or list the scopes instead of any");
        assertThatThrownBy(() -> alone("\"scope\": \"Mail.Read\", ")).isInstanceOf(TokenRefused.class);
    }

    @Test
    void an_issuer_that_says_nothing_has_granted_what_was_asked_for() throws Exception {
        assertThat(alone("")).isEqualTo("opaque");
        assertThat(alone("\"scope\": \"user.read openid\", ")).isEqualTo("opaque");
        assertThat(alone("\"scope\": \"https://api.example/User.Read\", ")).isEqualTo("opaque");
    }

    @Test
    void a_token_among_others_has_the_scope_and_a_further_one() throws Exception {
        assertThat(among("User.Read Mail.Read")).isNotNull();
        assertThatThrownBy(() -> among("User.Read")).hasMessageContaining("among others carries [User.Read];");
        assertThatThrownBy(() -> among("Mail.Read Files.Read")).isInstanceOf(TokenRefused.class);
    }

    @Test
    void a_fixed_token_for_any_scope_proves_none_unless_it_names_its_scopes() throws Exception {
        assertThatThrownBy(() -> fixed("opaque"))
                .isInstanceOf(TokenRefused.class)
                .hasMessageStartingWith("the scopes of the token of a@b.example are unknown");
        assertThat(fixed(jwt("User.Read"))).isNotNull();
        assertThatThrownBy(() -> fixed(jwt("User.Read Mail.Read"))).hasMessageContaining("carries also [mail.read]");
    }

    private static String fixed(String token) throws TokenRefused {
        return cache().alone(new Grant("a@b.example", List.of("any"), new TokenSource.Static(token)), "User.Read")
                .value();
    }

    private static String among(String scopes) throws TokenRefused {
        Grant grant = new Grant("a@b.example", List.of("any"), new TokenSource.Static(jwt(scopes)));
        return cache().accompanied(grant, "User.Read", "User.Read Mail.Read").value();
    }

    private static TokenCache cache() {
        return new TokenCache(new Redaction(), new TokenEndpoint(Duration.ofSeconds(5)), (grant, found) -> {});
    }

    /** A token without a signature that anybody checks. */
    private static String jwt(String scopes) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = base64.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8));
        String claims = base64.encodeToString(("{\"scp\":\"" + scopes + "\"}").getBytes(StandardCharsets.UTF_8));
        return header + "." + claims + "." + base64.encodeToString(new byte[32]);
    }

    private static String alone(String scope) throws IOException, TokenRefused {
        String json = "{" + scope + "\"access_token\": \"opaque\", \"token_type\": \"Bearer\", \"expires_in\": 60}";
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            try (call) {
                call.getResponseHeaders().add("Content-Type", "application/json");
                call.sendResponseHeaders(200, body.length);
                call.getResponseBody().write(body);
            }
        });
        server.start();
        try {
            String endpoint = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            TokenSource source = new TokenSource.OAuth2(endpoint, "client_credentials", "c", "s", null);
            TokenEndpoint tokens = new TokenEndpoint(Duration.ofSeconds(5));
            return new TokenCache(new Redaction(), tokens, (grant, found) -> {})
                    .alone(new Grant("a@b.example", List.of("any"), source), "User.Read")
                    .value();
        } finally {
            server.stop(0);
        }
    }
}
