package dev.photospec.scenario;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.ContentCoding;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.image.ImageInspection;
import dev.photospec.plan.Case;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Owner;
import dev.photospec.spec.Profile;
import dev.photospec.spec.State;
import dev.photospec.spec.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Remembers a photo before a case changes it, and puts it back afterwards. */
final class PhotoGuard {

    /** Client errors that say nothing about whether there is a photo. */
    private static final Set<Integer> UNKNOWN = Set.of(401, 403, 407, 429);

    private final Profile profile;
    private final RequestBuilder requests;
    private final Client client;
    private final RestoreContext keeping;
    private final PhotoRestorer giveBack;

    /** @param client sends the reads before a case; the keeping's own gives back */
    PhotoGuard(
            Profile profile, RequestBuilder requests, Client client, RestoreContext keeping, PhotoRestorer giveBack) {
        this.profile = profile;
        this.requests = requests;
        this.client = client;
        this.keeping = keeping;
        this.giveBack = giveBack;
    }

    /** Why nothing can be said about the subjects' photos: one of them is not what it was before the run. */
    Optional<String> lost(Case judged) {
        return java.util.stream.Stream.of(
                        Optional.ofNullable(judged.subject()), Optional.ofNullable(judged.bystander()))
                .flatMap(Optional::stream)
                .map(subject -> subject.owner().photoKey())
                .filter(keeping.journal()::holds)
                .map(key -> "the photo of " + key + " could not be given back after an earlier case")
                .findFirst();
    }

    /**
     * Runs the scenario between remembering and giving back.
     *
     * @throws UncheckedIOException if the journal cannot be written; the message says whether anything else was
     */
    Observed keeping(Case judged, Supplier<Observed> scenario) {
        if (!judged.isSentByBystander()) {
            return keepingOne(judged, scenario);
        }
        // Whoever sends it may find that it was their own photo that was set.
        Case sender = judged.with(judged.bystander(), judged.subject(), List.of());
        return keepingOne(sender, () -> keepingOne(judged, scenario));
    }

    private Observed keepingOne(Case judged, Supplier<Observed> scenario) {
        try {
            Exchange before = client.send(read(judged));
            Optional<String> obstacle = obstacle(judged, before);
            if (obstacle.isPresent()) {
                return new Observed.NotSeen("nothing was written: " + obstacle.get(), Map.of("before", before));
            }
            PhotoSnapshot photo = kept(judged, before);
            remember(photo);
            return between(judged, photo, scenario);
        } catch (TokenRefused e) {
            return new Observed.NotSeen(e.getMessage(), Map.of());
        }
    }

    private Observed between(Case judged, PhotoSnapshot photo, Supplier<Observed> scenario) {
        try {
            return scenario.get();
        } finally {
            if (giveBack.of(photo, keeping.sender().fields(judged.id())).isEmpty()) {
                forget(photo);
            }
        }
    }

    private void remember(PhotoSnapshot photo) {
        try {
            keeping.journal().remember(photo);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was written: the journal failed, " + e.getMessage(), e);
        }
    }

    private void forget(PhotoSnapshot photo) {
        try {
            keeping.journal().forget(photo);
        } catch (IOException e) {
            throw new UncheckedIOException("the photo is back, and the journal does not know: " + e.getMessage(), e);
        }
    }

    private Optional<String> obstacle(Case judged, Exchange before) {
        Optional<String> coded = before.answer().flatMap(ContentCoding::obstacle);
        if (coded.isPresent()) {
            return coded;
        }
        if (before.isSuccess()) {
            return before.response().truncated()
                    ? Optional.of("the photo before is longer than the kit reads")
                    : left(judged, before);
        }
        boolean none = before.response() != null
                && before.response().status() / 100 == 4
                && !UNKNOWN.contains(before.response().status());
        if (!none) {
            return Optional.of("the photo could not be read before, " + before.outcome());
        }
        boolean declared = judged.subject().owner().mailboxPhoto() != null;
        return declared && !keeping.residue()
                ? Optional.of("a photo of " + judged.subject().owner().mailboxPhoto()
                        + " is declared, and there is none, " + before.outcome())
                : Optional.empty();
    }

    /** Only the kit's own pictures carry a mark: whatever else is served may stand for no photo. */
    private static Optional<String> left(Case judged, Exchange before) {
        boolean firstWanted = judged.requirement().state() == State.NONE;
        return firstWanted
                        && ImageInspection.of(before.response().body())
                                .mark()
                                .mark()
                                .isPresent()
                ? Optional.of("the owner has a photo that an earlier case or run has left, and nothing removes one;"
                        + " set the target up anew, and add more of its kind with photo: none, writable: true")
                : Optional.empty();
    }

    /** What is served where none is declared is a placeholder: putting it back would make it a photo. */
    private PhotoSnapshot kept(Case judged, Exchange before) throws TokenRefused {
        boolean there = before.isSuccess() && judged.subject().owner().mailboxPhoto() != null;
        Request back = requests.of(judged, step(writeVerb(judged)), null, null);
        Owner reader = requests.route(judged, step("GET")).owner();
        return new PhotoSnapshot(
                judged.subject().owner().photoKey(),
                judged.route().owner().id(),
                judged.subject().signedIn() == null
                        ? null
                        : judged.subject().signedIn().id(),
                back.verb(),
                back.url(),
                new PhotoSnapshot.Reading(reader.id(), read(judged).url()),
                before.response().mediaType().filter(PhotoGuard::isSendable).orElse("image/jpeg"),
                there ? before.response().body() : null);
    }

    /** What the target calls its photo becomes a field of ours. */
    private static boolean isSendable(String mediaType) {
        return mediaType.matches("image/[a-z0-9.+-]{1,50}");
    }

    private Request read(Case judged) throws TokenRefused {
        return requests.of(judged, step("GET"), null, null);
    }

    private String writeVerb(Case judged) {
        return profile.photo().verbs().entrySet().stream()
                .filter(verb -> verb.getKey().equals("PUT") || verb.getKey().equals("PATCH"))
                .filter(verb -> verb.getValue().contains(judged.route().owner().id()))
                .map(Map.Entry::getKey)
                .max(String::compareTo)
                .orElseThrow();
    }

    private Step step(String verb) {
        return new Step(
                "keep",
                true,
                profile.photo().id(),
                verb,
                null,
                null,
                null,
                null,
                Credential.SUFFICIENT,
                null,
                null,
                null,
                null);
    }
}
