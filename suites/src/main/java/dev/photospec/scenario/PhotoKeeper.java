package dev.photospec.scenario;

import dev.photospec.check.Likeness;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.ContentCoding;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.scenario.Tokens.TokenRefused;
import dev.photospec.spec.Answer;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Step;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers a photo before a case changes it, and puts it back afterwards. */
final class PhotoKeeper {

    private final Profile profile;
    private final Requests requests;
    private final Client client;
    private final PhotoJournal journal;

    PhotoKeeper(Profile profile, Requests requests, Client client, PhotoJournal journal) {
        this.profile = profile;
        this.requests = requests;
        this.client = client;
        this.journal = journal;
    }

    /** Runs the scenario between remembering and giving back; refuses if it cannot remember. */
    Observed keeping(Case judged, Supplier<Observed> scenario) {
        try {
            Exchange before = client.send(read(judged));
            Optional<KeptPhoto> photo = kept(judged, before);
            if (photo.isEmpty()) {
                return new Observed.NotSeen(
                        "nothing was written: the photo could not be read before, " + before.outcome(),
                        Map.of("before", before));
            }
            journal.remember(photo.get());
            return between(judged, photo.get(), scenario);
        } catch (TokenRefused e) {
            return new Observed.NotSeen(e.getMessage(), Map.of());
        } catch (IOException e) {
            return new Observed.NotSeen("nothing was written: the journal failed, " + e.getMessage(), Map.of());
        }
    }

    private Observed between(Case judged, KeptPhoto photo, Supplier<Observed> scenario)
            throws TokenRefused, IOException {
        try {
            return scenario.get();
        } finally {
            if (giveBack(judged, photo)) {
                journal.forget(photo);
            }
        }
    }

    private Optional<KeptPhoto> kept(Case judged, Exchange before) throws TokenRefused {
        if (before.response() == null
                || ContentCoding.obstacle(before.response()).isPresent()) {
            return Optional.empty();
        }
        boolean there = before.isSuccess();
        if (!there && before.response().status() / 100 != 4) {
            return Optional.empty();
        }
        Request back = write(judged, new byte[0], "");
        return Optional.of(new KeptPhoto(
                judged.subject().owner().photoKey(),
                judged.subject().signedIn() == null
                        ? null
                        : judged.subject().signedIn().id(),
                back.verb(),
                back.url(),
                before.response().mediaType().filter(PhotoKeeper::isSendable).orElse("image/jpeg"),
                there ? before.response().body() : null));
    }

    /** What the target calls its photo becomes a field of ours. */
    private static boolean isSendable(String mediaType) {
        return mediaType.matches("image/[a-z0-9.+-]{1,50}");
    }

    /** Whether the photo is as it was; where there was none, nothing can remove the new one. */
    private boolean giveBack(Case judged, KeptPhoto photo) throws TokenRefused {
        if (photo.bytes() == null || isBack(judged, photo)) {
            return true;
        }
        client.send(write(judged, photo.bytes(), photo.mediaType()));
        return isBack(judged, photo);
    }

    private boolean isBack(Case judged, KeptPhoto photo) throws TokenRefused {
        Exchange now = client.send(read(judged));
        return now.isSuccess() && Likeness.alike(photo.bytes(), now.response().body());
    }

    private Request read(Case judged) throws TokenRefused {
        return requests.of(judged, step("GET"), null, null);
    }

    private Request write(Case judged, byte[] bytes, String mediaType) throws TokenRefused {
        Request template = requests.of(judged, step(writeVerb(judged)), null, null);
        return new Request(template.verb(), template.url(), Map.of("Content-Type", mediaType), template.token(), bytes);
    }

    private String writeVerb(Case judged) {
        return value().verbs().entrySet().stream()
                .filter(verb -> !verb.getKey().equals("GET"))
                .filter(verb -> verb.getValue().contains(judged.route().owner().id()))
                .map(Map.Entry::getKey)
                .max(String::compareTo)
                .orElseThrow();
    }

    private Resource value() {
        return profile.resources().stream()
                .filter(resource -> resource.answers() == Answer.PICTURE)
                .filter(resource -> resource.selects() == Resource.Selects.NOTHING)
                .findFirst()
                .orElseThrow();
    }

    private Step step(String verb) {
        return new Step(
                "keep", true, value().id(), verb, null, null, null, Credential.SUFFICIENT, null, null, null, null);
    }
}
