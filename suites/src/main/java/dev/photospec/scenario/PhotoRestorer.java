package dev.photospec.scenario;

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
import dev.photospec.spec.Route;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts a remembered photo back where it was, and proves by reading that it is there. */
public final class PhotoRestorer {

    private final Profile profile;
    private final Target target;
    private final Client client;
    private final Tokens tokens;

    public PhotoRestorer(Profile profile, Target target, Client client, Tokens tokens) {
        this.profile = profile;
        this.target = target;
        this.client = client;
        this.tokens = tokens;
    }

    /**
     * Why the photo is not back, or empty if it is; where there was none, nothing is tried.
     *
     * @param sender the fields that say who sends
     */
    public Optional<String> of(PhotoSnapshot photo, Map<String, String> sender) {
        if (photo.bytes() == null) {
            return Optional.empty();
        }
        for (String url : List.of(photo.url(), photo.readAs().url())) {
            if (!url.startsWith(target.url() + "/")) {
                return Optional.of(url + " is not at " + target.url());
            }
        }
        try {
            // Where writes take time, the old photo may still be shown although another is on its way.
            if (target.limits().consistency().isZero() && isBack(photo, sender)) {
                return Optional.empty();
            }
            return put(photo, sender);
        } catch (TokenRefused e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<String> put(PhotoSnapshot photo, Map<String, String> sender) throws TokenRefused {
        List<WriteRoute> doors = new WriteRoutes(profile, target).of(photo);
        String told = "";
        for (WriteRoute door : doors) {
            boolean first = door.equals(doors.get(0));
            for (String mediaType : first ? mediaTypes(photo) : List.of(photo.mediaType())) {
                Exchange put = put(photo, door, mediaType, sender);
                if (becomesBack(photo, sender)) {
                    return Optional.empty();
                }
                told = first ? door.verb() + " got " + put.outcome() : told;
            }
        }
        return Optional.of(told + ", and another photo than before is served");
    }

    private Exchange put(PhotoSnapshot photo, WriteRoute door, String mediaType, Map<String, String> sender)
            throws TokenRefused {
        Map<String, String> fields = new TreeMap<>(sender);
        fields.put("Content-Type", mediaType);
        Token token = token(photo, door.verb(), door.owner());
        return client.send(new Request(door.verb(), door.url(), fields, token, photo.bytes()));
    }

    /** Its own first; a second try, also for one that was lost on the way, with the documented one. */
    private Set<String> mediaTypes(PhotoSnapshot photo) {
        Set<String> types = new LinkedHashSet<>(List.of(photo.mediaType()));
        types.add(profile.upload() == null ? "image/jpeg" : profile.upload().mediaType());
        types.add("image/*");
        return types;
    }

    /** Before the window has passed, what is read may be older than what was written. */
    private boolean becomesBack(PhotoSnapshot photo, Map<String, String> sender) throws TokenRefused {
        Duration window = target.limits().consistency();
        return (window.isZero() || pause(window)) && isBack(photo, sender);
    }

    private boolean isBack(PhotoSnapshot photo, Map<String, String> sender) throws TokenRefused {
        Token token = token(photo, "GET", photo.readAs().owner());
        Exchange now = client.send(new Request("GET", photo.readAs().url(), sender, token, null));
        return now.isSuccess()
                && ImageSimilarity.alike(photo.bytes(), now.response().body());
    }

    private Token token(PhotoSnapshot photo, String verb, String addressed) throws TokenRefused {
        Owner owner = profile.owners().stream()
                .filter(one -> one.id().equals(addressed))
                .findFirst()
                .orElseThrow(() -> new TokenRefused("the profile has no owner " + addressed));
        Route route = new Route(verb, owner, profile.photo());
        TokenNeed need = TokenNeed.sufficient(profile.scopes(route).orElse(null));
        PhotoOwner person = target.owners().stream()
                .filter(one -> one.isCalled(photo.signedIn()))
                .findFirst()
                .orElse(null);
        return tokens.token(
                need.among(new SubjectResolver(target).grantsOf(person))
                        .orElseThrow(() -> new TokenRefused(
                                "no token " + need.describe() + " for " + (person == null ? "the app" : person.id()))),
                need.asked());
    }

    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
