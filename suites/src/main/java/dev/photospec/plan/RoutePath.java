package dev.photospec.plan;

import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PercentEncoding;
import dev.photospec.spec.Resource;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a route's template, each name encoded exactly once. */
public final class RoutePath {

    /** A placeholder, with the quotes of an OData key predicate if it stands in one. */
    private static final Pattern PLACEHOLDER = Pattern.compile("('?)\\{[^}]*}'?");

    private RoutePath() {}

    /** @param selected the size or photo id for the resource's own placeholder, or null */
    public static String of(Owner owner, List<Key> addressing, Resource resource, Subject subject, String selected) {
        Iterator<Key> keys = addressing.iterator();
        String path = PLACEHOLDER
                .matcher(owner.template())
                .replaceAll(found -> filled(found, subject.name(keys.next()).orElseThrow()));
        return path + PLACEHOLDER.matcher(resource.path()).replaceAll(found -> filled(found, selected));
    }

    /** Returns the pattern of all paths of a template, with a group for each placeholder. */
    public static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher placeholders = PLACEHOLDER.matcher(template);
        int from = 0;
        while (placeholders.find()) {
            pattern.append(Pattern.quote(template.substring(from, placeholders.start())));
            pattern.append(placeholders.group(1).isEmpty() ? "([^/]+)" : "'([^/]+)'");
            from = placeholders.end();
        }
        return Pattern.compile(pattern + Pattern.quote(template.substring(from)));
    }

    /** A quote inside an OData string literal is doubled (OData URL Conventions 4.01 §5.1.1.14). */
    private static String filled(MatchResult placeholder, String name) {
        boolean literal = !placeholder.group(1).isEmpty();
        String encoded = PercentEncoding.of(literal ? name.replace("'", "''") : name);
        return Matcher.quoteReplacement(literal ? "'" + encoded + "'" : encoded);
    }
}
