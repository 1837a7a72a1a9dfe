package dev.photospec.exchange;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Asks a server by TLS whether it speaks HTTP/1.1 at all (RFC 7301, ALPN), which Java's client does not. */
public final class ApplicationProtocol {

    private ApplicationProtocol() {}

    /** Returns why HTTP/1.1 cannot be spoken with the server; empty if it can, or if that is not known. */
    public static Optional<String> fault(String url, ConnectionSettings way, Duration timeout) {
        URI uri = URI.create(url);
        if (!"https".equalsIgnoreCase(uri.getScheme()) || way.proxy() != null) {
            return Optional.empty();
        }
        try (Socket plain = new Socket(Proxy.NO_PROXY)) {
            plain.setSoTimeout((int) timeout.toMillis());
            int port = Addresses.port(uri);
            plain.connect(new InetSocketAddress(uri.getHost(), port), (int) timeout.toMillis());
            SSLContext tls = way.tls() == null ? SSLContext.getDefault() : way.tls();
            try (SSLSocket secured =
                    (SSLSocket) tls.getSocketFactory().createSocket(plain, uri.getHost(), port, true)) {
                SSLParameters parameters = secured.getSSLParameters();
                parameters.setApplicationProtocols(new String[] {"http/1.1"});
                secured.setSSLParameters(parameters);
                secured.startHandshake();
            }
            return Optional.empty();
        } catch (IOException | NoSuchAlgorithmException e) {
            return String.valueOf(e.getMessage()).contains("no_application_protocol")
                    ? Optional.of("the server does not speak HTTP/1.1, only HTTP/2 or later; allow HTTP/1.1 there, or"
                            + " put a gateway in front of it")
                    : Optional.empty();
        }
    }
}
