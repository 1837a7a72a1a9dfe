package dev.photospec.traffic;

import dev.photospec.plan.RoutePath;
import dev.photospec.spec.Key;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the URL of a request back into the documented route that it is for. */
final class RouteReader {

    private final String base;
    private final Map<Route, Pattern> routes = new LinkedHashMap<>();

    /** @param base the base URL, without a slash at the end */
    RouteReader(Profile profile, String base) {
        this.base = base;
        profile.routes().forEach(route -> routes.put(route, RoutePath.pattern(route.template())));
    }

    /** Returns what the request addresses; empty where no documented route has its method and path. */
    Optional<AddressedPhoto> read(RecordedMessage message) {
        String url = message.exchange().request().url().replaceFirst("[?#].*", "");
        if (!isBelow(url, base)) {
            return Optional.empty();
        }
        String path = url.substring(base.length()).replace("%24", "$").replace("%27", "'");
        for (Map.Entry<Route, Pattern> each : routes.entrySet()) {
            Route route = each.getKey();
            Matcher matcher = each.getValue().matcher(path);
            if (route.verb().equals(message.exchange().request().verb()) && matcher.matches()) {
                return Optional.of(new AddressedPhoto(route.owner(), names(route, matcher), route.resource()));
            }
        }
        return Optional.empty();
    }

    /** Returns whether the URL lies below the base, letter case of scheme and host aside. */
    static boolean isBelow(String url, String base) {
        int path = base.indexOf('/', base.indexOf("://") + 3);
        int host = path < 0 ? base.length() : path;
        return url.length() > base.length()
                && url.regionMatches(true, 0, base, 0, host)
                && url.startsWith(base.substring(host), host)
                && url.charAt(base.length()) == '/';
    }

    private static Map<List<Key>, String> names(Route route, Matcher matcher) {
        Map<List<Key>, String> names = new LinkedHashMap<>();
        List<List<Key>> keys = route.owner().keys();
        for (int i = 0; i < keys.size(); i++) {
            names.put(keys.get(i), PercentDecoding.of(matcher.group(i + 1)).replace("''", "'"));
        }
        return names;
    }
}
