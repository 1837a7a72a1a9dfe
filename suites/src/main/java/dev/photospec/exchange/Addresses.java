package dev.photospec.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tries the addresses of a name one after the other, which Java's client does not do, and says of each why it does not
 * answer.
 *
 * @param open the first address that takes a connection, if any does
 * @param fault why there is none; empty if there is one
 */
public record Addresses(Optional<InetAddress> open, String fault) {

    /** The port of a URL, or the one that its scheme has. */
    static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    /** Opens a connection to each address of the host until one is taken, and closes it again. */
    static Addresses of(String host, int port, Duration timeout) {
        try (Socket socket = connect(host, port, (int) timeout.toMillis())) {
            return new Addresses(Optional.of(socket.getInetAddress()), "");
        } catch (IOException e) {
            return new Addresses(Optional.empty(), e.getMessage());
        }
    }

    /**
     * Opens a connection to the first address of the host that takes one; each has an equal part of the time.
     *
     * @param millis how long it may take in milliseconds
     * @throws IOException if none does; the message says of each why
     */
    public static Socket connect(String host, int port, int millis) throws IOException {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""));
        } catch (UnknownHostException e) {
            throw new IOException("unknown host " + host, e);
        }
        List<String> faults = new ArrayList<>();
        for (InetAddress address : all) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port), Math.max(1, millis / all.length));
                return socket;
            } catch (IOException e) {
                socket.close();
                faults.add(address.getHostAddress() + ": " + reason(e));
            }
        }
        boolean refused = faults.stream().allMatch(fault -> fault.endsWith("refused"));
        String tried = List.of(all).stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
        throw new IOException(
                refused
                        ? host + " refused the connection on port " + port + " (" + tried + ")"
                        : host + " on port " + port + ": " + String.join("; ", faults));
    }

    private static String reason(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.startsWith("Connection refused") ? "refused" : message;
    }
}
