package dev.photospec.spec;

import java.util.List;

/** The routes a requirement holds for; an empty list means every one. */
public record Applies(List<String> resources, List<String> verbs, List<String> owners) {

    public Applies {
        resources = resources == null ? List.of() : List.copyOf(resources);
        verbs = verbs == null ? List.of() : List.copyOf(verbs);
        owners = owners == null ? List.of() : List.copyOf(owners);
    }

    /** Whether the requirement holds for the route. */
    public boolean to(Route route) {
        return in(resources, route.resource().id())
                && in(verbs, route.verb())
                && in(owners, route.owner().id());
    }

    private static boolean in(List<String> allowed, String word) {
        return allowed.isEmpty() || allowed.contains(word);
    }
}
