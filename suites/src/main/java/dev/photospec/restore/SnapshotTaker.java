package dev.photospec.restore;

import dev.photospec.check.ImageSimilarity;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.image.ImageInspection;
import dev.photospec.plan.Case;
import dev.photospec.scenario.RequestBuilder;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoRoutes;
import dev.photospec.spec.Route;
import dev.photospec.spec.State;
import dev.photospec.spec.Step;
import dev.photospec.target.PhotoOwner;
import java.util.Map;
import java.util.Optional;

/** Reads the photo of an owner twice before the first write, and says why nothing may be written. */
final class SnapshotTaker {

    private final RequestBuilder requests;
    private final Client client;
    private final OriginalCheck check;
    private final PhotoRoutes routes;

    /** @param client sends the reads */
    SnapshotTaker(RequestBuilder requests, Client client, OriginalCheck check) {
        this.requests = requests;
        this.client = client;
        this.check = check;
        this.routes = requests.profile().photoRoutes();
    }

    /** Either the photo as it was, or the reason why nothing may be written. */
    sealed interface Result {

        /** The exchanges that were sent, by what they are for. */
        Map<String, Exchange> exchanges();

        record Taken(PhotoSnapshot snapshot, Map<String, Exchange> exchanges) implements Result {}

        record Refused(String reason, Map<String, Exchange> exchanges) implements Result {}
    }

    /** @throws TokenRefused if there is no token that may read or write the photo */
    Result take(Case judged) throws TokenRefused {
        Owner addressed = judged.route().owner();
        if (routes.reading(addressed).isEmpty()) {
            return new Result.Refused(
                    "the profile has no GET of a picture by which the photo of " + addressed.id() + " could be saved",
                    Map.of());
        }
        PhotoOwner owner = judged.subject().owner();
        boolean firstPhoto = judged.requirement().state() == State.NONE;
        Exchange first = client.send(read(judged));
        OriginalCheck.Result shown = check.judge(owner, first, firstPhoto);
        if (shown.obstacle() != null) {
            return new Result.Refused(shown.obstacle(), Map.of("before", first));
        }
        Optional<Route> back = shown.photo()
                ? routes.setting(addressed).stream().findFirst()
                : routes.setting(addressed).stream().findFirst().or(() -> routes.removing(addressed));
        if (back.isEmpty()) {
            return new Result.Refused(
                    "the profile has no PUT or PATCH that could restore the photo of " + addressed.id(),
                    Map.of("before", first));
        }
        Exchange second = client.send(read(judged));
        Map<String, Exchange> both = Map.of("before", first, "before, again", second);
        return check.judge(owner, second, firstPhoto).equals(shown) && agree(first, second)
                ? new Result.Taken(snapshot(judged, back.get(), second, shown.photo()), both)
                : new Result.Refused("two reads of the photo before the first write disagree", both);
    }

    /** Returns whether a photo can be removed again where there was none. */
    boolean canDelete(PhotoSnapshot photo) {
        return requests.profile().owner(photo.owner()).flatMap(routes::removing).isPresent();
    }

    private static boolean agree(Exchange first, Exchange second) {
        return first.isSuccess()
                ? second.isSuccess()
                        && ImageSimilarity.alike(
                                first.response().body(), second.response().body())
                : !second.isSuccess();
    }

    private PhotoSnapshot snapshot(Case judged, Route write, Exchange before, boolean photo) throws TokenRefused {
        Request back = requests.build(judged, Step.of(write.resource().id(), write.verb()));
        Owner reader = routes.reading(judged.route().owner()).orElseThrow().owner();
        return new PhotoSnapshot(
                judged.subject().owner().photoKey(),
                judged.route().owner().id(),
                judged.subject().signedIn() == null
                        ? null
                        : judged.subject().signedIn().id(),
                back.verb(),
                back.url(),
                new PhotoSnapshot.Reading(reader.id(), before.request().url()),
                photo
                        ? ImageInspection.of(before.response().body()).mediaType()
                        : requests.profile().upload().mediaType(),
                photo ? before.response().body() : null);
    }

    private Request read(Case judged) throws TokenRefused {
        Route reading = routes.reading(judged.route().owner()).orElseThrow();
        return requests.build(judged, Step.of(reading.resource().id(), "GET"));
    }
}
