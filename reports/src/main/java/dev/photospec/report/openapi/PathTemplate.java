package dev.photospec.report.openapi;

import dev.photospec.report.ReportJson;
import dev.photospec.spec.Key;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A documented path as OpenAPI spells it: each placeholder a name of its own, in letters and digits. */
final class PathTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private final Profile profile;
    private final Route route;
    private final List<String> names = new ArrayList<>();
    private final String path;

    PathTemplate(Profile profile, Route route) {
        this.profile = profile;
        this.route = route;
        this.path = PLACEHOLDER
                .matcher(route.template())
                .replaceAll(found -> Matcher.quoteReplacement("{" + name(found.group(1)) + "}"));
    }

    /** The path below the base path. */
    String path() {
        return path;
    }

    /** The parameter objects, in the path's order. */
    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        int owners = route.owner().keys().size();
        for (int i = 0; i < names.size(); i++) {
            parameters.add(ReportJson.object(
                    "name",
                    names.get(i),
                    "in",
                    "path",
                    "required",
                    true,
                    "description",
                    i < owners ? keys(route.owner().keys().get(i)) : "what the resource is picked by",
                    "schema",
                    i < owners ? Map.of("type", "string") : selected()));
        }
        return parameters;
    }

    private static String keys(List<Key> keys) {
        return keys.stream()
                .map(key -> "the " + key.toString().replace('.', ' '))
                .collect(Collectors.joining(" or "));
    }

    private Map<String, Object> selected() {
        boolean sized = route.resource().selects() == Resource.Selects.SIZE
                && !profile.sizes().isEmpty();
        return ReportJson.object(
                "type",
                "string",
                "enum",
                sized ? profile.sizes().stream().map(String::valueOf).toList() : null);
    }

    /** {@code id | userPrincipalName} becomes {@code idOrUserPrincipalName}; a second {@code id} becomes {@code id2}. */
    private String name(String placeholder) {
        String joined = java.util.Arrays.stream(placeholder.split("\\s*\\|\\s*", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("|"));
        String plain = Pattern.compile("\\|(.)")
                .matcher(joined)
                .replaceAll(found -> "Or" + found.group(1).toUpperCase(java.util.Locale.ROOT));
        String name = plain;
        for (int i = 2; names.contains(name); i++) {
            name = plain + i;
        }
        names.add(name);
        return name;
    }
}
