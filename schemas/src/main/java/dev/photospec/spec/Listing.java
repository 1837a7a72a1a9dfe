package dev.photospec.spec;

import java.util.Map;
import java.util.Optional;

/**
 * A path of the API that lists owners of photos. A first configuration is found by it; it is never judged.
 *
 * @param finds the kind of things that it lists
 * @param path the path below the base URL; that of {@link Finds#FILED_CONTACTS} has a placeholder for the folder
 * @param scope the scope that is asked for to read it, or null for any
 * @param items the property that holds the list; null where the answer is one thing
 * @param next the property with the URL of the next page, or null
 * @param names for each attribute ({@code id}, {@code upn}, {@code mail}), the property that has it
 */
public record Listing(Finds finds, String path, String scope, String items, String next, Map<String, String> names) {

    /** The kinds of things that a path lists. */
    public enum Finds {
        ME,
        USERS,
        GROUPS,
        CONTACTS,
        FOLDERS,
        FILED_CONTACTS,
        TEAMS
    }

    public Listing {
        names = Map.copyOf(names);
    }

    /** Returns the property that has the attribute, if the answer has it. */
    public Optional<String> property(String attribute) {
        return Optional.ofNullable(names.get(attribute));
    }

    /** Returns the path with the folder's id in its placeholder. */
    public String pathIn(String folder) {
        return path.replace("{folder}", PercentEncoding.of(folder));
    }
}
