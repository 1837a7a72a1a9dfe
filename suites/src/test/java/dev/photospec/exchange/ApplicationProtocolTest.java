package dev.photospec.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** A server that speaks HTTP/2 only is told from one that is broken. */
class ApplicationProtocolTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @Test
    void a_server_that_speaks_http_2_only_is_named() throws Exception {
        assertThat(fault("h2"))
                .hasValueSatisfying(told ->
                        assertThat(told).startsWith("the server does not speak HTTP/1.1, only HTTP/2 or later"));
    }

    @Test
    void a_server_that_speaks_http_1_is_no_fault() throws Exception {
        assertThat(fault("http/1.1")).isEmpty();
    }

    private static Optional<String> fault(String spoken) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store("good"), PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store("trust"));
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        try (SSLServerSocket server = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> accept(server, spoken), "http-2");
            answering.start();
            String url = "https://127.0.0.1:" + server.getLocalPort() + "/v1.0";
            return ApplicationProtocol.fault(url, new ConnectionSettings(tls, null, null), Duration.ofSeconds(10));
        }
    }

    private static void accept(SSLServerSocket server, String spoken) {
        try (SSLSocket client = (SSLSocket) server.accept()) {
            client.setHandshakeApplicationProtocolSelector(
                    (socket, offered) -> offered.contains(spoken) ? spoken : null);
            client.startHandshake();
        } catch (IOException e) {
            // The client is refused, as it is meant to be.
        }
    }

    private static KeyStore store(String name) throws Exception {
        return KeyStore.getInstance(
                Path.of("..", "fixtures", "hostile", "tls", name + ".p12").toFile(), PASSWORD);
    }
}
