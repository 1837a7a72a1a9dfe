package dev.photospec.target;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host and port of a URL, as far as Java can use them. */
public final class TargetUrl {

    private static final Pattern AUTHORITY =
            Pattern.compile("^[a-z]+://(?:[^/?#]*@)?(\\[[^\\]]*]|[^/?#:]*)(?::([^/?#]*))?");
    private static final int MOST_PORTS = 65_535;

    private TargetUrl() {}

    /** Returns why nothing can be sent to the URL, without its user and password; empty if it can be used. */
    public static Optional<String> fault(String url) {
        Matcher authority = AUTHORITY.matcher(url);
        if (!authority.find()) {
            return Optional.of("is not an http or https URL such as https://host/v1.0");
        }
        String host = authority.group(1);
        String port = authority.group(2);
        if (port != null && !isPort(port)) {
            return Optional.of(port + " is not a port; a port is between 1 and " + MOST_PORTS);
        }
        if (isUsable(url)) {
            return Optional.empty();
        }
        if (host.contains("_")) {
            return Optional.of("the host name " + host + " has an underscore, which Java cannot use; give the host"
                    + " another name (Docker: a network alias)");
        }
        return Optional.of(
                isUsable("http://" + host)
                        ? "has a character that no URL has; percent-encode it"
                        : host + " is not a host name; write a name such as photos.example or an address");
    }

    private static boolean isPort(String port) {
        return port.matches("[0-9]{1,5}") && Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= MOST_PORTS;
    }

    private static boolean isUsable(String url) {
        try {
            return new URI(url).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
