package dev.photospec.exchange;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;

/**
 * A host that is reached at one of its addresses: Java's client tries the first only.
 *
 * @param address the address that takes connections
 * @param client asks for the host's name in TLS, and checks the certificate against it
 */
record AddressedHost(InetAddress address, HttpClient client) {

    /** Finds an address of the URL's host that takes connections; none where a proxy looks for it. */
    static Optional<AddressedHost> of(URI url, Duration timeout, ConnectionSettings way) {
        if (way.proxy() != null || url.getHost() == null) {
            return Optional.empty();
        }
        return Addresses.of(url.getHost(), Addresses.port(url), timeout)
                .open()
                .map(open -> new AddressedHost(open, client(url, timeout, way)));
    }

    private static HttpClient client(URI url, Duration timeout, ConnectionSettings way) {
        HttpClient.Builder builder = JdkClient.builder(timeout, way);
        if (url.getScheme().equalsIgnoreCase("https") && !url.getHost().startsWith("[")) {
            SSLParameters parameters = new SSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(url.getHost())));
            builder.sslParameters(parameters);
        }
        return builder.build();
    }

    /** The URL with the address for the host. */
    URI addressed(URI url) {
        String host = address.getHostAddress();
        String bracketed = host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host;
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String written = url.toString();
        int start = written.indexOf("://") + 3;
        return URI.create(written.substring(0, start)
                + bracketed
                + port
                + written.substring(start + url.getRawAuthority().length()));
    }
}
