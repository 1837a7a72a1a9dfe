package dev.photospec.exchange;

import dev.photospec.target.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * How a server is reached: whom to trust, who to be, and through which proxy.
 *
 * @param tls for https; null for Java's own
 * @param proxy the proxy; null for none
 */
public record ConnectionSettings(SSLContext tls, InetSocketAddress proxy) {

    /** Straight, and as Java trusts. */
    public static final ConnectionSettings DIRECT = new ConnectionSettings(null, null);

    /** @throws IOException if a certificate cannot be read; the message names the file */
    public static ConnectionSettings of(Connection connection) throws IOException {
        boolean usual = connection.authority() == null && connection.clientCertificate() == null;
        URI proxy = connection.proxy() == null ? null : URI.create(connection.proxy());
        return new ConnectionSettings(
                usual ? null : tls(connection),
                proxy == null ? null : new InetSocketAddress(proxy.getHost(), proxy.getPort()));
    }

    /** Says in a report line which proxy is gone through; empty for none. */
    public String told() {
        return proxy == null ? "" : " through the proxy http://" + proxy.getHostString() + ":" + proxy.getPort();
    }

    /** The proxy in the words of {@code java.net}. */
    public Proxy toProxy() {
        return proxy == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy);
    }

    private static SSLContext tls(Connection connection) throws IOException {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(connection.authority() == null ? null : authorities(Path.of(connection.authority())));
            tls.init(keys(connection), trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IOException("the connection's certificates cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyStore authorities(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("authority-" + number++, authority);
            }
        }
        return store;
    }

    private static KeyManager[] keys(Connection connection) throws IOException, GeneralSecurityException {
        if (connection.clientCertificate() == null) {
            return new KeyManager[0];
        }
        char[] password = connection.clientPassword().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(Path.of(connection.clientCertificate()))) {
            store.load(file, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        return keys.getKeyManagers();
    }
}
