package dev.photospec.spec;

import java.util.List;

/**
 * Something that a deployment may lack. A case needs it where any of the lists names a part of the case.
 *
 * @param id its name under {@code absent} in a configuration
 * @param owners ids of owners that a case is about or reads by
 * @param classes conformance classes that rows belong to
 * @param resources ids of resources that a case sends a request to
 * @param keys attributes that stand in a case's path
 * @param states states of an owner's photo
 * @param credentials kinds of token that rows are judged with
 * @param requirements ids of rows
 * @param witness the row whose cases are met only where it is there; null for a plain read that is answered with success
 */
public record Capability(
        String id,
        List<String> owners,
        List<String> classes,
        List<String> resources,
        List<Key> keys,
        List<State> states,
        List<Credential> credentials,
        List<String> requirements,
        String witness) {

    /** Returns whether a case of the row on that route, addressed by those keys, needs it. */
    public boolean isNeededBy(Requirement row, Route route, List<Key> addressing) {
        return owners.contains(route.owner().id())
                || resources.contains(route.resource().id())
                || addressing.stream().anyMatch(keys::contains)
                || states.contains(row.state())
                || credentials.contains(row.credential())
                || names(classes, row.conformanceClass())
                || requirements.contains(row.id())
                || row.steps().stream().anyMatch(this::isNeededBy);
    }

    private boolean isNeededBy(Step step) {
        return names(owners, step.at()) || names(resources, step.resource());
    }

    private static boolean names(List<String> ids, String id) {
        return id != null && ids.contains(id);
    }
}
