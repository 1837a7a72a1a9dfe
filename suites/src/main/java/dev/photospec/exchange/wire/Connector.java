package dev.photospec.exchange.wire;

import dev.photospec.exchange.Addresses;
import dev.photospec.exchange.ConnectFault;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.TransportError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Opens connections: to the addresses of a host in turn, through a proxy, with TLS.
 *
 * @param way how servers are reached
 */
record Connector(ConnectionSettings way) {

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    /** No connection came about; the message says why. */
    static final class NoConnection extends IOException {

        private static final long serialVersionUID = 1;
        private final transient TransportError fault;

        NoConnection(TransportError fault) {
            super(fault.message());
            this.fault = fault;
        }

        TransportError fault() {
            return fault;
        }
    }

    /** Opens a connection to the server within the time that is left. */
    HttpConnection open(ServerAddress server, Deadline deadline) throws IOException {
        InetSocketAddress proxy = way.proxy();
        String host = proxy == null ? server.host() : proxy.getHostString();
        int port = proxy == null ? server.port() : proxy.getPort();
        Socket plain = connected(host, port, deadline);
        deadline.guard(plain);
        try {
            plain.setTcpNoDelay(true);
            if (proxy != null && server.secured()) {
                openTunnel(new HttpConnection(plain, plain), server);
            }
            return new HttpConnection(plain, server.secured() ? secured(plain, server) : plain);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket connected(String host, int port, Deadline deadline) throws NoConnection {
        try {
            return Addresses.connect(host, port, deadline.millisLeft());
        } catch (IOException e) {
            throw new NoConnection(
                    new TransportError(TransportError.Kind.UNREACHABLE, "cannot connect: " + e.getMessage()));
        }
    }

    /** RFC 9110 §9.3.6. */
    private void openTunnel(HttpConnection proxy, ServerAddress server) throws IOException {
        String authorization =
                way.proxyAuthorization() == null ? "" : "Proxy-Authorization: " + way.proxyAuthorization() + "\r\n";
        String asked = "CONNECT " + server.authority() + " HTTP/1.1\r\nHost: " + server.authority() + "\r\n"
                + authorization + "\r\n";
        proxy.out().write(asked.getBytes(StandardCharsets.ISO_8859_1));
        int status = AnswerHead.read(proxy.in()).status();
        if (status == PROXY_AUTHENTICATION_REQUIRED) {
            throw new NoConnection(ConnectFault.ofProxy(way));
        }
        if (status / 100 != 2) {
            throw new NoConnection(ConnectFault.ofTunnel(String.valueOf(status), way));
        }
    }

    /** RFC 9110 §4.3.4: the certificate has to be that of the host. */
    private Socket secured(Socket plain, ServerAddress server) throws IOException {
        SSLSocket socket =
                (SSLSocket) context().getSocketFactory().createSocket(plain, server.host(), server.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private SSLContext context() throws IOException {
        try {
            return way.tls() == null ? SSLContext.getDefault() : way.tls();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
