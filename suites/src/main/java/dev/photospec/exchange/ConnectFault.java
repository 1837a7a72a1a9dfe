package dev.photospec.exchange;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/** Says why no connection to a target came about, and whose it was to give one. */
public final class ConnectFault {

    private static final String TUNNEL = "Tunnel failed, got: ";

    private ConnectFault() {}

    /** A proxy that answered 407 (RFC 9110 section 15.5.8): the target was never asked. */
    public static TransportError ofProxy(ConnectionSettings way) {
        String next = way.proxyAuthorization() == null
                ? " wants credentials; write connection.proxy: http://${USER}:${PASSWORD}@host:port"
                : " wants other credentials than those in connection.proxy";
        return new TransportError(TransportError.Kind.UNREACHABLE, "the " + way.proxyName() + next + " (status 407)");
    }

    /** Returns the status with which a proxy refused Java's client a tunnel; empty for another failure. */
    static Optional<String> tunnelStatus(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.startsWith(TUNNEL) ? Optional.of(message.substring(TUNNEL.length())) : Optional.empty();
    }

    /** A proxy that opened no tunnel (RFC 9110 section 9.3.6). */
    public static TransportError ofTunnel(String status, ConnectionSettings way) {
        return new TransportError(
                TransportError.Kind.UNREACHABLE, "the " + way.proxyName() + " answered " + status + " to CONNECT");
    }

    /** Java's client has no words for a refused connection or an unknown host. */
    static String reason(Throwable cause, String url, ConnectionSettings way, Duration timeout) {
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            URI uri = URI.create(url);
            Addresses tried = way.proxy() == null
                    ? Addresses.of(uri.getHost(), Addresses.port(uri), timeout)
                    : Addresses.of(way.proxy().getHostString(), way.proxy().getPort(), timeout);
            if (tried.open().isEmpty()) {
                return tried.fault();
            }
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
