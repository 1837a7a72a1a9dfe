package dev.photospec.check;

import dev.photospec.exchange.Exchange;
import dev.photospec.image.KnownPictures;
import dev.photospec.image.Mark;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.Storage;
import dev.photospec.spec.body.BodySchemas;
import dev.photospec.target.PhotoOwner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Everything one case sent and got back.
 *
 * @param profile the profile it is judged by
 * @param schemas the profile's body schemas
 * @param owner whose photo it is about
 * @param size the size that was asked for, or null
 * @param answers the exchanges by step, in the order they were made
 * @param uploads the marks of the pictures that were sent, by step
 * @param pictures what is known of the pictures in the answers
 */
public record Observation(
        Profile profile,
        BodySchemas schemas,
        PhotoOwner owner,
        Size size,
        Map<String, Exchange> answers,
        Map<String, Upload> uploads,
        KnownPictures pictures) {

    /** A picture that a step sent: its mark and its dimensions in pixels. */
    public record Upload(Mark mark, Size size) {}

    /** An observation on its own, of whose pictures nothing is known. */
    public Observation(
            Profile profile,
            BodySchemas schemas,
            PhotoOwner owner,
            Size size,
            Map<String, Exchange> answers,
            Map<String, Upload> uploads) {
        this(profile, schemas, owner, size, answers, uploads, new KnownPictures());
    }

    public Observation {
        answers = new LinkedHashMap<>(answers);
        uploads = Map.copyOf(uploads);
    }

    /** The step that the expectation looks at: the one it names, or the last one. */
    public String step(Expectation expected) {
        return expected.of() != null
                ? expected.of()
                : answers.keySet().stream().reduce((first, second) -> second).orElseThrow();
    }

    /** Returns the names of the answers of a step that sent several requests; none for any other step. */
    public List<String> parts(String step) {
        return step == null || answers.containsKey(step)
                ? List.of()
                : answers.keySet().stream()
                        .filter(name -> name.matches(Pattern.quote(step) + " \\d+"))
                        .toList();
    }

    /** The exchange that the expectation looks at. */
    public Exchange of(Expectation expected) {
        return at(step(expected));
    }

    /** The exchange of a step. */
    public Exchange at(String step) {
        Exchange exchange = answers.get(step);
        if (exchange == null) {
            throw new NoSuchElementException("no step '" + step + "' was sent");
        }
        return exchange;
    }

    /** The size of the photo that the owner is declared to have, in the first place where the profile looks for one. */
    public Size declaredSize() {
        return profile.storages().stream()
                .map(storage -> storage == Storage.MAILBOX ? owner.mailboxPhoto() : owner.directoryPhoto())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
