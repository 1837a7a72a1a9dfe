package dev.photospec.client;

import dev.photospec.plan.RoutePath;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which of a dialect's paths a request's path is. Letter case and the two spellings of a key are no matter. */
final class PhotoPaths {

    private static final Pattern KEY = Pattern.compile("\\('([^/']*)'\\)");

    private final Map<Pattern, List<Route>> routes = new LinkedHashMap<>();

    PhotoPaths(Profile profile) {
        Map<String, List<Route>> templates = new LinkedHashMap<>();
        profile.routes()
                .forEach(route -> templates
                        .computeIfAbsent(plain(route.template()), key -> new ArrayList<>())
                        .add(route));
        templates.forEach((template, all) ->
                routes.put(Pattern.compile(RoutePath.pattern(template).pattern(), Pattern.CASE_INSENSITIVE), all));
    }

    /** Returns the place; empty if no document has the path. */
    Optional<PhotoPlace> find(String path) {
        String wanted = plain(path.replace("%24", "$").replace("%27", "'"));
        for (Map.Entry<Pattern, List<Route>> each : routes.entrySet()) {
            Matcher matcher = each.getKey().matcher(wanted);
            if (matcher.matches()) {
                return Optional.of(place(each.getValue(), matcher, wanted));
            }
        }
        return Optional.empty();
    }

    private static String plain(String path) {
        return KEY.matcher(path).replaceAll("/$1");
    }

    private static PhotoPlace place(List<Route> all, Matcher matcher, String path) {
        Resource resource = all.get(0).resource();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            names.add(decoded(matcher.group(i)));
        }
        String selected = resource.selects() == Resource.Selects.NOTHING ? null : names.remove(names.size() - 1);
        int segments = plain(resource.path()).split("/").length - 1;
        String owner = path;
        for (int i = 0; i < segments; i++) {
            owner = owner.substring(0, owner.lastIndexOf('/'));
        }
        return new PhotoPlace(all, names, selected, owner);
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
