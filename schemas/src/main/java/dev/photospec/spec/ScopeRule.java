package dev.photospec.spec;

import java.util.List;

/**
 * The scopes that a document demands.
 *
 * @param owners ids of the owners it holds for
 * @param verbs request methods it holds for
 * @param resources ids of the resources it holds for
 * @param oneOf each of these alone is enough
 * @param refused weaker scopes that are not enough; scopes in neither list are left open
 */
public record ScopeRule(
        List<String> owners, List<String> verbs, List<String> resources, List<String> oneOf, List<String> refused) {

    boolean covers(Route route) {
        return owners.contains(route.owner().id())
                && verbs.contains(route.verb())
                && resources.contains(route.resource().id());
    }
}
