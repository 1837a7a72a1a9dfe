package dev.photospec.check;

import dev.photospec.exchange.ContentCoding;
import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.KnownPictures;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.body.BoundedJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says why an answer cannot be read here though it may be a lawful one: it is too long, in a content coding
 * or a picture format that the kit does not know, or beyond a limit. Nothing may be called broken for that.
 */
final class Decodability {

    /** These need the pixels; the others make do with what the bytes begin with. */
    private static final Set<String> OF_PIXELS = Set.of("picture", "same-picture");
    /** These are content with knowing that it is a picture. */
    private static final Set<String> OF_SIGNATURE = Set.of("media-type-agrees", "no-photo", "refused");
    /** The parameters that name a further step whose answer is looked at. */
    private static final List<String> FURTHER = List.of("as", "from", "other-than", "with");

    private Decodability() {}

    /** Returns why the content of an answer that the check reads is not at hand. */
    static Optional<String> ofContent(Expectation check, Observation seen) {
        return Checks.isOfHead(check.check()) ? Optional.empty() : first(check, seen, ContentCoding::obstacle);
    }

    /** Returns that a step whose answer another is compared with got none. */
    static Optional<String> ofFurther(Expectation check, Observation seen) {
        return FURTHER.stream()
                .map(check::text)
                .filter(Objects::nonNull)
                .filter(step -> seen.answers().containsKey(step)
                        && seen.answers().get(step).response() == null)
                .findFirst()
                .map(step -> "step " + step + " got no answer to compare with, "
                        + seen.answers().get(step).outcome());
    }

    /** Returns why differences that the check found may lie in the kit and not in the answer. */
    static Optional<String> ofMeaning(Expectation check, Observation seen) {
        return Checks.isOfHead(check.check())
                ? Optional.empty()
                : first(check, seen, response -> meaning(check.check(), response.body(), seen.pictures()));
    }

    private static Optional<String> meaning(String check, byte[] body, KnownPictures pictures) {
        ImageInspection header = ImageInspection.ofHeader(body);
        if (header.mediaType() == null) {
            return BoundedJson.exceeds(body)
                    ? Optional.of("the JSON is longer or nested deeper than is read here")
                    : Optional.empty();
        }
        boolean needed = OF_PIXELS.contains(check) || header.size() == null;
        return needed && !OF_SIGNATURE.contains(check) ? undecoded(pictures.of(body)) : Optional.empty();
    }

    private static Optional<String> undecoded(ImageInspection picture) {
        return picture.foreign() ? Optional.of("the photo is " + picture.summary()) : Optional.empty();
    }

    private static Optional<String> first(
            Expectation check, Observation seen, Function<Response, Optional<String>> obstacle) {
        return Stream.concat(Stream.of(seen.step(check)), FURTHER.stream().map(check::text))
                .filter(Objects::nonNull)
                .map(seen.answers()::get)
                .filter(Objects::nonNull)
                .flatMap(exchange -> exchange.answer().stream())
                .flatMap(response -> obstacle.apply(response).stream())
                .findFirst();
    }
}
