package dev.photospec.exchange.wire;

import java.net.URI;

/**
 * A server that connections are opened to.
 *
 * @param secured whether it speaks TLS
 * @param host its name or address, an IPv6 one without brackets
 * @param port its port
 */
record ServerAddress(boolean secured, String host, int port) {

    /**
     * Returns the server of a URL.
     *
     * @throws IllegalArgumentException if the URL has none
     */
    static ServerAddress of(URI url) {
        boolean secured = "https".equalsIgnoreCase(url.getScheme());
        if (url.getHost() == null || !secured && !"http".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException("the URL names no http or https server");
        }
        String host = url.getHost().startsWith("[")
                ? url.getHost().substring(1, url.getHost().length() - 1)
                : url.getHost();
        int usual = secured ? 443 : 80;
        return new ServerAddress(secured, host, url.getPort() < 0 ? usual : url.getPort());
    }

    /** As a record's own, which is made at each start: connections are looked up by it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ServerAddress that
                && secured == that.secured
                && port == that.port
                && host.equals(that.host);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    /** Returns host and port as a request names them. */
    String authority() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
