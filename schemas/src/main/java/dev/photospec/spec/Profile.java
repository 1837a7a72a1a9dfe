package dev.photospec.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A dialect of the profile-photo API: everything its documents promise, as data.
 *
 * @param id its slug
 * @param title its name for people
 * @param basePath the path every route stands under
 * @param versions further API versions, served where the last segment of the base path is theirs
 * @param documents the source documents by id
 * @param owners how paths address who has the photo, in the documents' order
 * @param resources what is addressed below an owner
 * @param metadata how the profilePhoto entity is spelt; {@link Metadata#NONE} if there is none
 * @param placeholder the metadata that stands for "no photo"; null if none is documented
 * @param sizes supported sizes, smallest first; empty if none are documented
 * @param storages where a photo is looked up, in that order
 * @param personalMailboxes ids of the resources that support personal mailboxes
 * @param scopes which scopes the documents demand
 * @param schemes the authentication schemes that the service challenges with, the usual one first
 * @param capabilities what a deployment may lack: each of those that the profile names, and each conformance class
 * @param listings the paths that list owners, for a first configuration
 * @param upload what the documents say about setting and removing a photo; {@link Upload#ANY} if they say nothing
 * @param requirements the ledger
 * @param bodies for each JSON Schema file of a body, its text
 */
public record Profile(
        String id,
        String title,
        String basePath,
        List<String> versions,
        Map<String, Document> documents,
        List<Owner> owners,
        List<Resource> resources,
        Metadata metadata,
        Placeholder placeholder,
        List<Size> sizes,
        List<Storage> storages,
        List<String> personalMailboxes,
        List<ScopeRule> scopes,
        List<String> schemes,
        List<Capability> capabilities,
        List<Listing> listings,
        Upload upload,
        List<Requirement> requirements,
        Map<String, String> bodies) {

    /** Every documented request method on every owner's resources, in the documents' order. */
    public List<Route> routes() {
        return resources.stream()
                .flatMap(resource -> new TreeSet<>(resource.verbs().keySet())
                        .stream().flatMap(verb -> routes(resource, verb).stream()))
                .toList();
    }

    /** Each documented method and path once, however many ways it is used in. */
    public List<Route> documentedRoutes() {
        Map<String, Route> once = new LinkedHashMap<>();
        routes().forEach(route -> once.putIfAbsent(route.toString(), route));
        return List.copyOf(once.values());
    }

    private List<Route> routes(Resource resource, String verb) {
        return resource.verbs().get(verb).stream()
                .flatMap(id -> owners.stream().filter(owner -> owner.id().equals(id)))
                .map(owner -> new Route(verb, owner, resource))
                .toList();
    }

    /** The route with that method on the owner's resource, if it is documented. */
    public Optional<Route> route(String verb, Owner owner, String resource) {
        return routes().stream()
                .filter(route -> route.verb().equals(verb)
                        && route.owner().equals(owner)
                        && route.resource().id().equals(resource))
                .findFirst();
    }

    /** The scopes the documents demand for the route; empty if they leave them open. */
    public Optional<ScopeRule> scopes(Route route) {
        return scopes.stream().filter(rule -> rule.covers(route)).findFirst();
    }

    /** Returns the owner with that id, if there is one. */
    public Optional<Owner> owner(String id) {
        return owners.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Returns the resource with that id, if there is one. */
    public Optional<Resource> resource(String id) {
        return resources.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Returns the path that lists things of that kind, if there is one. */
    public Optional<Listing> listing(Listing.Finds kind) {
        return listings.stream().filter(one -> one.finds() == kind).findFirst();
    }

    /** Returns where an owner's whole photo is read, set and removed. */
    public PhotoRoutes photoRoutes() {
        return new PhotoRoutes(this);
    }

    /** The requirement with that id. */
    public Optional<Requirement> requirement(String slug) {
        return requirements.stream().filter(row -> row.id().equals(slug)).findFirst();
    }
}
