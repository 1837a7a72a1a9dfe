package dev.photospec.exchange;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A base URL under which every path is redirected, such as http where only https is served. */
public final class RedirectOfAll {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    /** A path that no server knows, so one that redirects it redirects all. */
    private static final String UNKNOWN = "/photospec-redirect";

    private RedirectOfAll() {}

    /** Returns whether the answer sends the client somewhere else. */
    public static boolean isRedirect(Response answer) {
        return STATUSES.contains(answer.status()) && answer.field("Location").isPresent();
    }

    /**
     * Returns what to write instead of the base URL; empty if the target does not redirect every path.
     *
     * @param base the base URL
     * @param root the answer to a GET of the base URL with a slash
     * @param fields the header fields of a further GET, without a token
     */
    public static Optional<String> of(String base, Response root, Client client, Map<String, String> fields) {
        if (!isRedirect(root)) {
            return Optional.empty();
        }
        Request unknown = Request.get(base + UNKNOWN, fields);
        return client.send(unknown).answer().filter(RedirectOfAll::isRedirect).map(answer -> fault(base, answer));
    }

    private static String fault(String base, Response answer) {
        String location = answer.field("Location").orElseThrow().strip();
        String moved = resolved(base + UNKNOWN, location);
        String says = "the target answers " + answer.status() + " to ";
        int end = moved.indexOf(UNKNOWN);
        String other = end < 0 ? "" : moved.substring(0, end);
        return other.isEmpty() || other.equals(base)
                ? says + "every path, with the Location " + shortened(moved)
                        + ": write the URL that serves photos under" + " target"
                : says + shortened(other) + ": write that under target";
    }

    private static String resolved(String asked, String location) {
        try {
            return URI.create(asked).resolve(location).toString();
        } catch (IllegalArgumentException e) {
            return location;
        }
    }

    private static String shortened(String url) {
        return url.length() > 200 ? url.substring(0, 200) + "…" : url;
    }
}
