package dev.photospec.target;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A proxy and who asks it.
 *
 * @param url the proxy as {@code http://host:port}
 * @param user the user's name; null where the proxy wants none
 * @param password the password; null where the proxy wants none
 */
public record ProxyAddress(String url, String user, String password) {

    /**
     * Reads {@code http://host:port} or {@code http://user:password@host:port}. A character of the user's name or the
     * password may be percent-encoded (RFC 3986 section 3.2.1); a colon in the name must be.
     */
    public static ProxyAddress of(String written) {
        int start = written.indexOf("://") + 3;
        int end = written.lastIndexOf('@');
        if (end < start) {
            return new ProxyAddress(written, null, null);
        }
        String[] info = written.substring(start, end).split(":", 2);
        return new ProxyAddress(
                written.substring(0, start) + written.substring(end + 1),
                decoded(info[0]),
                info.length == 1 ? "" : decoded(info[1]));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign of its own
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
