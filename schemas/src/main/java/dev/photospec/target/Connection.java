package dev.photospec.target;

import java.util.Optional;

/**
 * Settings for connections to the target and its token endpoint.
 *
 * @param authority the file with further certificate authorities in PEM, or null for Java's own alone
 * @param clientCertificate the PKCS #12 file with the client's certificate and key, or null
 * @param clientPassword that file's password, or null
 * @param proxy the HTTP proxy as {@code http://host:port} or {@code http://user:password@host:port}, or null
 * @param insecureHttp whether tokens may be sent over plain http to another machine
 */
public record Connection(
        String authority, String clientCertificate, String clientPassword, String proxy, boolean insecureHttp) {

    /** Straight, and as Java trusts. */
    public static final Connection DIRECT = new Connection(null, null, null, null, false);

    /** The proxy, its user and its password; empty for none. */
    public Optional<ProxyAddress> proxyAddress() {
        return Optional.ofNullable(proxy).map(ProxyAddress::of);
    }

    /** The same, over plain http too if that is allowed here or was allowed before. */
    public Connection orInsecureHttp(boolean allowed) {
        return new Connection(authority, clientCertificate, clientPassword, proxy, allowed || insecureHttp);
    }

    @Override
    public String toString() {
        return "a connection" + proxyAddress().map(at -> " through " + at).orElse("");
    }
}
