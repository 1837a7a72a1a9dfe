package dev.photospec.report.site;

import dev.photospec.spec.Document;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Route;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The paths of a profile's pages below the site's folder.
 *
 * @param statements the page of each requirement by its id
 * @param routes the page of each documented route by method and path
 * @param documents the page of each document by its id
 */
public record PageNames(Map<String, String> statements, Map<String, String> routes, Map<String, String> documents) {

    /** Keeps a name with its folder and ending far below the 255 bytes that file systems allow. */
    private static final int LONGEST = 100;

    static PageNames of(Profile profile) {
        return new PageNames(
                paths(
                        profile,
                        "statement",
                        profile.requirements().stream().map(Requirement::id).toList()),
                paths(
                        profile,
                        "route",
                        profile.documentedRoutes().stream().map(Route::toString).toList()),
                paths(
                        profile,
                        "document",
                        profile.documents().values().stream().map(Document::id).toList()));
    }

    /** Returns the page of a requirement. */
    public String statement(String id) {
        return statements.get(id);
    }

    /** Returns the page of a route. */
    public String route(String name) {
        return routes.get(name);
    }

    /** Returns the page of a document. */
    public String document(String id) {
        return documents.get(id);
    }

    private static Map<String, String> paths(Profile profile, String kind, List<String> names) {
        Map<String, String> paths = new LinkedHashMap<>();
        slugs(names).forEach((name, slug) -> paths.put(name, profile.id() + "/" + kind + "-" + slug + ".html"));
        return paths;
    }

    /** Returns a slug of small letters, digits and hyphens for each name; no two are alike. */
    static Map<String, String> slugs(List<String> names) {
        Map<String, String> slugs = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String name : names) {
            String plain = slug(name);
            String slug = plain;
            for (int count = 2; !taken.add(slug); count++) {
                slug = plain + "-" + count;
            }
            slugs.put(name, slug);
        }
        return slugs;
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(LONGEST, slug.length()));
    }
}
