package dev.photospec.restore;

import dev.photospec.check.ImageSimilarity;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.plan.SubjectResolver;
import dev.photospec.plan.TokenNeed;
import dev.photospec.spec.Owner;
import dev.photospec.spec.Profile;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes a photo back where it was, along any documented route, and reads what is served there. */
public final class PhotoRestorer {

    private final Profile profile;
    private final Target target;
    private final Client client;
    private final Tokens tokens;
    private final Map<String, String> fields;

    /**
     * @param client goes on when the run is cancelled
     * @param fields header fields that name the sender
     */
    public PhotoRestorer(Profile profile, Target target, Client client, Tokens tokens, Map<String, String> fields) {
        this.profile = profile;
        this.target = target;
        this.client = client;
        this.tokens = tokens;
        this.fields = Map.copyOf(fields);
    }

    /** Decides, after a write that was answered with success, whether it had its effect. */
    interface Confirmation {
        boolean confirm() throws TokenRefused;
    }

    /** Returns why the photo cannot be written to this target, or empty. */
    Optional<String> obstacle(PhotoSnapshot photo) {
        return List.of(photo.url(), photo.readAs().url()).stream()
                .filter(url -> !url.startsWith(target.url() + "/"))
                .map(url -> url + " is not at " + target.url())
                .findFirst();
    }

    /**
     * Writes the photo until a write is confirmed.
     *
     * @return empty, or the outcome of the first write
     */
    Optional<String> write(PhotoSnapshot photo, Confirmation confirmation) throws TokenRefused {
        List<WriteRoute> routes = new WriteRoutes(profile, target).find(photo);
        String outcome = "";
        for (WriteRoute route : routes) {
            boolean first = route.equals(routes.get(0));
            for (String mediaType : first ? mediaTypes(photo) : List.of(photo.mediaType())) {
                Exchange sent = send(photo, route, mediaType);
                boolean mayHaveArrived = sent.isSuccess() || sent.response() == null;
                if (mayHaveArrived && confirmation.confirm()) {
                    return Optional.empty();
                }
                outcome = outcome.isEmpty() ? route.verb() + " got " + sent.outcome() : outcome;
            }
        }
        return Optional.of(outcome);
    }

    /** Returns the photo at each other documented address of its owner; a target may keep a photo for each address. */
    List<PhotoSnapshot> elsewhere(PhotoSnapshot photo) {
        Set<String> urls = new HashSet<>(Set.of(photo.url()));
        return new WriteRoutes(profile, target)
                .find(photo).stream()
                        .filter(route -> urls.add(route.url()))
                        .map(photo::at)
                        .toList();
    }

    /** Removes the photo that a run left where there was none; the profile must document DELETE for its owner. */
    Exchange delete(PhotoSnapshot photo) throws TokenRefused {
        WriteRoute route = new WriteRoutes(profile, target)
                .removing(photo).stream()
                        .findFirst()
                        .orElseThrow(
                                () -> new TokenRefused("the owner " + photo.key() + " is not in the configuration"));
        Token token = token(photo, "DELETE", route.owner());
        return client.send(new Request("DELETE", route.url(), fields, token, null));
    }

    /** Reads the photo that is served now. */
    Exchange read(PhotoSnapshot photo) throws TokenRefused {
        Token token = token(photo, "GET", photo.readAs().owner());
        return client.send(new Request("GET", photo.readAs().url(), fields, token, null));
    }

    /** Returns whether the answer shows the photo of the snapshot, or that there is none if there was none. */
    static boolean shows(PhotoSnapshot photo, Exchange now) {
        return photo.isPhoto()
                ? now.isSuccess()
                        && ImageSimilarity.alike(photo.bytes(), now.response().body())
                : now.response() != null && now.response().status() / 100 == 4;
    }

    private Exchange send(PhotoSnapshot photo, WriteRoute route, String mediaType) throws TokenRefused {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("Content-Type", mediaType);
        Token token = token(photo, route.verb(), route.owner());
        return client.send(new Request(route.verb(), route.url(), all, token, photo.bytes()));
    }

    /** Its own first; a second try, also for one that was lost on the way, with the documented one. */
    private Set<String> mediaTypes(PhotoSnapshot photo) {
        Set<String> types = new LinkedHashSet<>(List.of(photo.mediaType()));
        types.add(profile.upload().mediaType());
        types.add("image/*");
        return types;
    }

    private Token token(PhotoSnapshot photo, String verb, String addressed) throws TokenRefused {
        Owner owner =
                profile.owner(addressed).orElseThrow(() -> new TokenRefused("the profile has no owner " + addressed));
        TokenNeed need = TokenNeed.sufficient(
                profile.photoRoutes().with(verb, owner).flatMap(profile::scopes).orElse(null));
        PhotoOwner person = target.owners().stream()
                .filter(one -> one.isCalled(photo.signedIn()))
                .findFirst()
                .orElse(null);
        String name = person != null
                ? person.id()
                : photo.signedIn() == null ? "the app" : photo.signedIn() + ", who is not in the configuration";
        return tokens.token(
                need.choose(new SubjectResolver(target).grantsOf(person))
                        .orElseThrow(() -> new TokenRefused("no token " + need.describe() + " for " + name)),
                need.asked());
    }
}
