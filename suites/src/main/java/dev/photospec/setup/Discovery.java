package dev.photospec.setup;

import dev.photospec.doctor.SeenPhoto;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Tokens;
import dev.photospec.scenario.Probe;
import dev.photospec.setup.FoundOwners.FoundOwner;
import dev.photospec.setup.GivenIds.GivenId;
import dev.photospec.spec.Listing;
import dev.photospec.spec.Listing.Finds;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.Storage;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds owners at a target by the paths that list them, or by ids that are given, and reads each photo's size. */
public final class Discovery {

    private static final Map<Finds, PhotoOf> KINDS = Map.of(
            Finds.USERS, PhotoOf.USER,
            Finds.GROUPS, PhotoOf.GROUP,
            Finds.CONTACTS, PhotoOf.CONTACT,
            Finds.FILED_CONTACTS, PhotoOf.CONTACT,
            Finds.TEAMS, PhotoOf.TEAM);
    private static final int MOST_FOLDERS = 3;

    private final Profile profile;
    private final String url;
    private final SignIn signIn;
    private final int most;
    private final List<String> notes = new ArrayList<>();

    /**
     * A client, and who is signed in with it.
     *
     * @param grant a credential that is tried for every scope
     * @param sender who sends, for the target's log
     */
    public record SignIn(Client client, Tokens tokens, Grant grant, RequestTag sender) {

        SignIn as(String user) {
            return new SignIn(client, tokens, new Grant(user, grant.scopes(), grant.source(), grant.expired()), sender);
        }
    }

    /** @param most how many owners of a kind are looked at */
    public Discovery(Profile profile, String url, SignIn signIn, int most) {
        this.profile = profile;
        this.url = url;
        this.signIn = signIn;
        this.most = most;
    }

    /** Returns the signed-in user's id, userPrincipalName and address, as far as the target says them. */
    public Map<String, String> identity() {
        Optional<Listing> listing = profile.listing(Finds.ME);
        if (listing.isEmpty()) {
            notes.add("the profile knows no path that says who is signed in");
            return Map.of();
        }
        List<Map<String, String>> things =
                read(signIn, listing.get(), listing.get().path());
        return things.isEmpty() ? Map.of() : things.get(0);
    }

    /** Finds everybody else, and reads the photos of all. */
    public FoundOwners find(PhotoOwner me, List<GivenId> given) {
        SignIn signedIn = signIn.as(me.upn() != null ? me.upn() : me.id());
        Candidate self = new Candidate(PhotoOf.USER, me.id(), me.upn(), me.mail(), null, null);
        List<FoundOwner> others = Stream.concat(
                        listed(signedIn, self).map(one -> new Sighting(one, look(signedIn, self, one))),
                        given.stream().flatMap(id -> find(signedIn, self, id).stream()))
                .map(this::found)
                .toList();
        FoundOwner signedInUser = found(new Sighting(self, look(signedIn, self, self)));
        return new FoundOwners(signedInUser, others, List.copyOf(notes));
    }

    private record Sighting(Candidate owner, SeenPhoto photo) {}

    private Stream<Candidate> listed(SignIn signedIn, Candidate self) {
        return profile.listings().stream()
                .filter(listing -> KINDS.containsKey(listing.finds()) && isAddressed(listing))
                .flatMap(listing -> listing.finds() == Finds.FILED_CONTACTS
                        ? folders(signedIn).flatMap(folder -> candidates(signedIn, listing, folder))
                        : candidates(signedIn, listing, null))
                .filter(one -> !(one.kind() == PhotoOf.USER && one.id().equalsIgnoreCase(self.id())));
    }

    private boolean isAddressed(Listing listing) {
        boolean filed = listing.finds() == Finds.FILED_CONTACTS;
        return profile.owners().stream()
                .anyMatch(owner -> owner.photoOf() == KINDS.get(listing.finds()) && owner.isInFolder() == filed);
    }

    private Stream<String> folders(SignIn signedIn) {
        return profile.listing(Finds.FOLDERS).stream()
                .flatMap(listing -> read(signedIn, listing, listing.path()).stream())
                .map(folder -> folder.get("id"))
                .limit(MOST_FOLDERS);
    }

    private Stream<Candidate> candidates(SignIn signedIn, Listing listing, String folder) {
        PhotoOf kind = KINDS.get(listing.finds());
        String of = kind == PhotoOf.CONTACT || kind == PhotoOf.TEAM ? "me" : null;
        return read(signedIn, listing, folder == null ? listing.path() : listing.pathIn(folder)).stream()
                .map(one -> new Candidate(kind, one.get("id"), one.get("upn"), one.get("mail"), of, folder));
    }

    private List<Map<String, String>> read(SignIn signIn, Listing listing, String path) {
        OwnerListReader.Read read = new OwnerListReader(
                        url, signIn.grant(), signIn.client(), signIn.tokens(), signIn.sender())
                .read(listing, path, most);
        if (read.problem() != null) {
            notes.add("GET " + path + ": " + read.problem()
                    + (listing.scope() == null ? "" : "; it wants a token with " + listing.scope()));
        }
        return read.things();
    }

    /** A bare id is whatever answers to it first. */
    private Optional<Sighting> find(SignIn signIn, Candidate self, GivenId id) {
        Optional<Sighting> found = Stream.of(PhotoOf.values())
                .filter(kind -> kind != PhotoOf.NOBODY && (id.kind() == null || id.kind() == kind))
                .filter(kind -> profile.owners().stream().anyMatch(owner -> owner.photoOf() == kind))
                .map(id::as)
                .map(one -> new Sighting(one, look(signIn, self, one)))
                .filter(one -> id.kind() != null || one.photo().kind() == SeenPhoto.Kind.THERE)
                .findFirst();
        if (found.isEmpty()) {
            notes.add(id.id() + ": no photo answers to it; say before it what it is, such as: user " + id.id());
        }
        return found;
    }

    private FoundOwner found(Sighting one) {
        Size size = one.photo().size();
        boolean known = one.photo().kind() != SeenPhoto.Kind.UNKNOWN;
        PhotoOwner owner = size != null && isOfDirectory(size)
                ? one.owner().withDirectory(size)
                : one.owner().with(size);
        return new FoundOwner(owner, known ? null : one.photo().found());
    }

    /** A mailbox has photos of the supported sizes; the directory, of any. */
    private boolean isOfDirectory(Size size) {
        return profile.storages().contains(Storage.DIRECTORY)
                && !profile.sizes().isEmpty()
                && !profile.sizes().contains(size);
    }

    private SeenPhoto look(SignIn signIn, Candidate self, Candidate one) {
        PhotoOwner owner = one.with(null);
        List<PhotoOwner> known = one.equals(self) ? List.of(owner) : List.of(self.with(null), owner);
        Target target = new Target(url, profile.id(), null, List.of(signIn.grant()), known, List.of(), Limits.DEFAULT);
        return SeenPhoto.of(
                profile, new Probe(profile, target, signIn.client(), signIn.tokens(), signIn.sender()).photo(owner));
    }
}
