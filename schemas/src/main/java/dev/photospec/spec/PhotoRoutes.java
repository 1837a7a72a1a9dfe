package dev.photospec.spec;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The routes of an owner's whole photo. PUT and PATCH set it on whatever resource they are documented for, DELETE
 * removes it; only a picture can be saved before.
 *
 * @param profile the documents
 */
public record PhotoRoutes(Profile profile) {

    /** Returns where the photo is read, which some documents spell differently from where it is written. */
    public Optional<Route> reading(Owner owner) {
        Owner reader =
                owner.readAs() == null ? owner : profile.owner(owner.readAs()).orElse(owner);
        return routes(reader, "GET")
                .filter(route -> route.resource().answers() == Answer.PICTURE)
                .findFirst();
    }

    /** Returns every request that sets the photo, PUT before PATCH. */
    public List<Route> setting(Owner owner) {
        return Stream.of("PUT", "PATCH").flatMap(verb -> routes(owner, verb)).toList();
    }

    /** Returns the request that removes the photo. */
    public Optional<Route> removing(Owner owner) {
        return routes(owner, "DELETE").findFirst();
    }

    /** Returns where a request with that method reads, sets or removes the photo. */
    public Optional<Route> with(String verb, Owner owner) {
        return switch (verb) {
            case "GET" -> reading(owner);
            case "DELETE" -> removing(owner);
            default ->
                setting(owner).stream()
                        .filter(route -> route.verb().equals(verb))
                        .findFirst();
        };
    }

    /** Returns whether a run can put back what it changes: a photo, or that there was none. */
    public boolean canRestore(Owner owner, boolean photo) {
        return reading(owner).isPresent()
                && (photo ? !setting(owner).isEmpty() : removing(owner).isPresent());
    }

    /** The picture's own resource first. */
    private Stream<Route> routes(Owner owner, String verb) {
        return profile.resources().stream()
                .filter(resource -> resource.selects() == Resource.Selects.NOTHING)
                .filter(resource ->
                        resource.verbs().getOrDefault(verb, List.of()).contains(owner.id()))
                .sorted(Comparator.comparing(resource -> resource.answers() != Answer.PICTURE))
                .map(resource -> new Route(verb, owner, resource));
    }
}
