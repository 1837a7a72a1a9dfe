package dev.photospec.cli.listing;

import dev.photospec.mutant.Mutant;
import dev.photospec.spec.Capability;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.load.ProfileSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Turns what is listed into rows of named cells. */
public final class Rows {

    private Rows() {}

    public static Map<String, Object> profile(ProfileSummary profile) {
        return row(
                "id",
                profile.id(),
                "routes",
                profile.routes(),
                "requirements",
                profile.requirements(),
                "title",
                profile.title());
    }

    public static Stream<Map<String, Object>> routes(Profile profile) {
        return profile.documentedRoutes().stream()
                .map(route -> row("profile", profile.id(), "verb", route.verb(), "template", route.template()));
    }

    public static Stream<Map<String, Object>> requirements(Profile profile) {
        return profile.requirements().stream()
                .map(row -> row(
                        "profile",
                        profile.id(),
                        "standing",
                        standing(row),
                        "id",
                        row.id(),
                        "statement",
                        row.statement()));
    }

    /** Lists what a deployment may lack, with the number of rows in which some case needs it. */
    public static Stream<Map<String, Object>> capabilities(Profile profile) {
        return profile.capabilities().stream()
                .map(one -> row("profile", profile.id(), "absent", one.id(), "rows", needing(profile, one)));
    }

    private static long needing(Profile profile, Capability capability) {
        return profile.requirements().stream()
                .filter(row -> !row.isExcluded())
                .filter(row -> profile.routes().stream()
                        .filter(row.routes()::includes)
                        .anyMatch(route -> route.owner().addressings().stream()
                                .filter(row.routes()::includesAddressing)
                                .anyMatch(keys -> capability.isNeededBy(row, route, keys))))
                .count();
    }

    /** A check, and how many requirements of the profiles look with it. */
    public static Map<String, Object> check(String name, List<Profile> profiles) {
        long rows = profiles.stream()
                .flatMap(profile -> profile.requirements().stream())
                .filter(row -> row.expect().stream()
                        .anyMatch(expected -> expected.check().equals(name)))
                .count();
        return row("id", name, "requirements", rows);
    }

    public static Map<String, Object> mutant(Mutant mutant) {
        return row("id", mutant.id(), "fault", mutant.fault());
    }

    private static String standing(Requirement row) {
        return row.isExcluded() ? "excluded" : row.standing().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> row(Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        return row;
    }
}
