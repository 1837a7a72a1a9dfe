package dev.photospec.report.site;

import dev.photospec.spec.Key;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Route;
import dev.photospec.spec.ScopeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One documented route.
 *
 * @param name the method and the path as the document prints it
 * @param verb the method
 * @param template the path
 * @param answers what a successful answer carries
 * @param parameters what stands in the path's placeholders
 * @param scopes which scopes are enough and which are not, for each way the route is used
 * @param sample a recorded exchange, or null
 * @param statements the ids of the statements that hold for it
 */
public record RoutePage(
        String name,
        String verb,
        String template,
        String answers,
        List<Parameter> parameters,
        List<Scopes> scopes,
        SampleExchange sample,
        List<StatementCard> statements) {

    /** The value of a placeholder. */
    public record Parameter(String name, String text) {}

    /** Scopes for one way of use; both lists are empty where the documents leave them open. */
    public record Scopes(String use, List<String> oneOf, List<String> refused) {}

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    static RoutePage of(Profile profile, Route route, SampleExchange sample, List<StatementCard> statements) {
        List<Route> uses = profile.routes().stream()
                .filter(use -> use.toString().equals(route.toString()))
                .toList();
        return new RoutePage(
                route.toString(),
                route.verb(),
                route.template(),
                answers(route),
                parameters(profile, route),
                uses.stream().map(use -> scopes(profile, use)).toList(),
                sample,
                statements.stream()
                        .filter(statement -> statement.routes().contains(route.toString()))
                        .toList());
    }

    private static String answers(Route route) {
        if (route.writes()) {
            return route.verb().equals("DELETE") ? "removes the photo" : "sets the photo; the body is its bytes";
        }
        return switch (route.resource().answers()) {
            case METADATA -> "the photo's metadata as JSON";
            case PICTURE -> "the photo's own bytes";
            case COLLECTION -> "the list of the photo's sizes as JSON";
            case NOTHING -> "nothing";
        };
    }

    private static List<Parameter> parameters(Profile profile, Route route) {
        List<Parameter> parameters = new ArrayList<>();
        Matcher owner = PLACEHOLDER.matcher(route.owner().template());
        for (List<Key> keys : route.owner().keys()) {
            String name = owner.find() ? owner.group(1) : "key";
            parameters.add(
                    new Parameter(name, keys.stream().map(RoutePage::words).collect(Collectors.joining(" or "))));
        }
        Matcher resource = PLACEHOLDER.matcher(route.resource().path());
        if (resource.find()) {
            parameters.add(new Parameter(resource.group(1), selected(profile, route.resource())));
        }
        return parameters;
    }

    private static String words(Key key) {
        return "the " + key.toString().replace('.', ' ');
    }

    private static String selected(Profile profile, Resource resource) {
        return resource.selects() == Resource.Selects.PHOTO_ID
                ? "the id that the photo's metadata carries"
                : "a supported size: "
                        + profile.sizes().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Scopes scopes(Profile profile, Route use) {
        ScopeRule rule = profile.scopes(use).orElse(null);
        String whose = use.owner().signedIn() ? "of the signed-in user" : "of others";
        return new Scopes(
                use.owner().id() + ", " + whose,
                rule == null ? List.of() : rule.oneOf(),
                rule == null ? List.of() : rule.refused());
    }
}
