package dev.photospec.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.wire.SocketClient;
import dev.photospec.target.Connection;
import dev.photospec.verdict.Field;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a request from its target lies on the way, and is told as such. */
class WayTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String WANTS = "HTTP/1.1 407 Proxy Authentication Required\r\n"
            + "Proxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n";
    private static final String BROKEN = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n";

    private static Request get(String url) {
        return new Request("GET", url, Map.of(), null, null);
    }

    private static TransportError fault(String answer, String url, String user) throws IOException {
        try (RawServer proxy = new RawServer(answer, true)) {
            Connection connection = new Connection(null, null, null, proxy.url().replace("//", "//" + user), true);
            ConnectionSettings way = ConnectionSettings.of(connection);
            Exchange exchange = new SocketClient(TIMEOUT, way).send(get(url));
            assertThat(exchange.response()).isNull();
            assertThat(exchange.fault().message()).doesNotContain("s3cret");
            assertThat(new JdkClient(TIMEOUT, way).send(get(url)).fault()).isEqualTo(exchange.fault());
            return exchange.fault();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://photos.example/v1.0", "https://photos.example/v1.0"})
    void a_proxy_that_wants_credentials_is_no_answer_of_the_target(String url) throws IOException {
        TransportError without = fault(WANTS, url, "");
        assertThat(without.kind()).isEqualTo(TransportError.Kind.UNREACHABLE);
        assertThat(without.message()).contains("the proxy http://127.0.0.1:", "wants credentials", "(status 407)");
        assertThat(fault(WANTS, url, "me:s3cret@").message()).contains("other credentials than those");
    }

    @Test
    void a_proxy_that_opens_no_tunnel_is_named() throws IOException {
        TransportError fault = fault(BROKEN, "https://photos.example/v1.0", "");
        assertThat(fault.kind()).isEqualTo(TransportError.Kind.UNREACHABLE);
        assertThat(fault.message()).contains("the proxy http://127.0.0.1:", "answered 502 to CONNECT");
    }

    @Test
    void a_refused_connection_and_an_unknown_host_are_told_apart() throws IOException {
        RawServer closed = new RawServer("", false);
        closed.close();
        for (Client client : List.of(new SocketClient(TIMEOUT), new JdkClient(TIMEOUT))) {
            assertThat(client.send(get(closed.url() + "/")).fault().message())
                    .startsWith("cannot connect: 127.0.0.1 refused the connection on port ");
            assertThat(client.send(get("http://photos.invalid/")).fault().message())
                    .isEqualTo("cannot connect: unknown host photos.invalid");
        }
    }

    @Test
    void another_address_of_a_host_keeps_path_and_query() throws IOException {
        AddressedHost host = new AddressedHost(InetAddress.getAllByName("::1")[0], HttpClient.newHttpClient());
        assertThat(host.addressed(URI.create("https://photos.example:8443/v1.0/me%40x/$value?a=b")))
                .hasToString("https://[0:0:0:0:0:0:0:1]:8443/v1.0/me%40x/$value?a=b");
        assertThat(host.addressed(URI.create("http://photos.example/"))).hasToString("http://[0:0:0:0:0:0:0:1]/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://photos.example/v1.0/photospec-redirect | https://photos.example/v1.0: write that under target",
                "/api/v1.0/photospec-redirect | http://127.0.0.1/api/v1.0: write that under target",
                "https://login.example/ | every path, with the Location https://login.example/: write the URL that"
                        + " serves photos under target",
            })
    void a_target_that_redirects_every_path_is_told_where(String location, String said) {
        Client client = request -> new Exchange(request, redirect(location), null, 1);
        assertThat(RedirectOfAll.of("http://127.0.0.1/v1.0", redirect("/"), client, Map.of()))
                .contains("the target answers 301 to " + said);
    }

    @Test
    void a_page_for_people_somewhere_else_is_no_redirect_of_all() {
        Response missing = new Response(404, List.of(), new byte[0], false);
        Client client = request -> new Exchange(request, missing, null, 1);
        assertThat(RedirectOfAll.of("http://127.0.0.1/v1.0", redirect("https://docs.example/"), client, Map.of()))
                .isEmpty();
    }

    private static Response redirect(String location) {
        return new Response(301, List.of(new Field("Location", location)), new byte[0], false);
    }
}
