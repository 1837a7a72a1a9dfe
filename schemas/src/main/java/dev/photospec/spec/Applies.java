package dev.photospec.spec;

import java.util.List;

/**
 * The routes a requirement holds for; an empty list means every one.
 *
 * @param resources ids of resources
 * @param verbs request methods
 * @param owners ids of owners
 * @param by keys, one of which has to stand in the path
 */
public record Applies(List<String> resources, List<String> verbs, List<String> owners, List<Key> by) {

    public Applies {
        resources = resources == null ? List.of() : List.copyOf(resources);
        verbs = verbs == null ? List.of() : List.copyOf(verbs);
        owners = owners == null ? List.of() : List.copyOf(owners);
        by = by == null ? List.of() : List.copyOf(by);
    }

    /** Returns whether the requirement holds for the route. */
    public boolean includes(Route route) {
        return in(resources, route.resource().id())
                && in(verbs, route.verb())
                && in(owners, route.owner().id());
    }

    /** Returns whether the requirement holds for an owner that is addressed by these keys. */
    public boolean includesAddressing(List<Key> addressing) {
        return by.isEmpty() || by.stream().anyMatch(addressing::contains);
    }

    private static boolean in(List<String> allowed, String word) {
        return allowed.isEmpty() || allowed.contains(word);
    }
}
