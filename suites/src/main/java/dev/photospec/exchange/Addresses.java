package dev.photospec.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
record Addresses(Optional<InetAddress> open, String fault) {

    /** The port of a URL, or the one that its scheme has. */
    static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    /** Opens a connection to each address of the host until one is taken, and closes it again. */
    static Addresses of(String host, int port, Duration timeout) {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""));
        } catch (UnknownHostException e) {
            return new Addresses(Optional.empty(), "unknown host " + host);
        }
        List<String> faults = new ArrayList<>();
        for (InetAddress address : all) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), (int) timeout.toMillis());
                return new Addresses(Optional.of(address), "");
            } catch (IOException e) {
                faults.add(address.getHostAddress() + ": " + reason(e));
            }
        }
        boolean refused = faults.stream().allMatch(fault -> fault.endsWith("refused"));
        String tried = List.of(all).stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
        return new Addresses(
                Optional.empty(),
                refused
                        ? host + " refused the connection on port " + port + " (" + tried + ")"
                        : host + " on port " + port + ": " + String.join("; ", faults));
    }

    private static String reason(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.startsWith("Connection refused") ? "refused" : message;
    }
}
