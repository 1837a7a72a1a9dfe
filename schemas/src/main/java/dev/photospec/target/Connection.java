package dev.photospec.target;

/**
 * How the target and its token endpoint are reached.
 *
 * @param authority the file with further certificate authorities in PEM, or null for Java's own alone
 * @param clientCertificate the PKCS #12 file with the client's certificate and key, or null
 * @param clientPassword that file's password, or null
 * @param proxy the HTTP proxy as {@code http://host:port}, or null
 * @param insecureHttp whether tokens may be sent over plain http to another machine
 */
public record Connection(
        String authority, String clientCertificate, String clientPassword, String proxy, boolean insecureHttp) {

    /** Straight, and as Java trusts. */
    public static final Connection DIRECT = new Connection(null, null, null, null, false);

    @Override
    public String toString() {
        return "a connection" + (proxy == null ? "" : " through " + proxy);
    }
}
