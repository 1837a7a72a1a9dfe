package dev.photospec.exchange;

import dev.photospec.target.Connection;
import dev.photospec.target.ProxyAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Settings for connections to a server: trust, identity and proxy.
 *
 * @param tls for https; null for Java's own
 * @param proxy the proxy; null for none
 * @param proxyAuthorization the value of Proxy-Authorization; null where the proxy wants no user
 */
public record ConnectionSettings(SSLContext tls, InetSocketAddress proxy, String proxyAuthorization) {

    /** Straight, and as Java trusts. */
    public static final ConnectionSettings DIRECT = new ConnectionSettings(null, null, null);

    /** @throws IOException if a certificate cannot be read; the message names the file */
    public static ConnectionSettings of(Connection connection) throws IOException {
        boolean usual = connection.authority() == null && connection.clientCertificate() == null;
        ProxyAddress address = connection.proxyAddress().orElse(null);
        URI proxy = address == null ? null : URI.create(address.url());
        return new ConnectionSettings(
                usual ? null : tls(connection),
                proxy == null ? null : new InetSocketAddress(proxy.getHost(), proxy.getPort()),
                address == null || address.user() == null ? null : basic(address));
    }

    /** Says in a report line which proxy is gone through; empty for none. */
    public String told() {
        return proxy == null ? "" : " through the " + proxyName();
    }

    /** The proxy without its user and password, for a report line. */
    String proxyName() {
        return proxy == null ? "proxy" : "proxy http://" + proxy.getHostString() + ":" + proxy.getPort();
    }

    /** RFC 7617. */
    private static String basic(ProxyAddress address) {
        byte[] both = (address.user() + ":" + address.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return "a connection" + told();
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
