package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.Mark;
import dev.photospec.image.MarkReading;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Optional;

/**
 * {@code picture}: the content is a whole picture, of one of the media types in {@code type} if
 * given. {@code shows: owner}: if it carries a mark, it is this owner's. {@code shows: <step>}: it
 * carries the mark of the picture that the step sent.
 */
final class PictureCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        return Findings.ofAnswer(check, seen, "a picture", response -> look(check, seen, response));
    }

    private static List<Finding> look(Expectation check, Observation seen, Response response) {
        ImageInspection picture = seen.pictures().of(response.body());
        if (!response.isSuccess() || !picture.isPicture()) {
            String problem = picture.isPicture() ? "a picture" : picture.summary();
            return Findings.one(
                    check,
                    seen,
                    "a picture",
                    seen.of(check).outcome() + ", " + problem,
                    "the bytes that are served for the photo");
        }
        List<String> types = check.texts("type");
        if (!types.isEmpty() && !types.contains(picture.mediaType())) {
            return Findings.one(
                    check, seen, String.join(" or ", types), picture.mediaType(), "how the photo is encoded");
        }
        return shown(check, seen, picture);
    }

    private static List<Finding> shown(Expectation check, Observation seen, ImageInspection picture) {
        String shows = check.text("shows");
        if (shows == null) {
            return Findings.none();
        }
        return shows.equals("owner") ? ownersOwn(check, seen, picture) : uploaded(check, seen, picture, shows);
    }

    private static List<Finding> ownersOwn(Expectation check, Observation seen, ImageInspection picture) {
        String key = seen.owner().photoKey();
        Optional<Mark> mark = picture.mark().mark();
        return mark.isEmpty() || mark.get().isOf(key)
                ? Findings.none()
                : Findings.one(
                        check,
                        seen,
                        "the photo of this owner",
                        "another owner's photo (" + picture.summary() + ")",
                        "how the path finds its owner");
    }

    private static List<Finding> uploaded(Expectation check, Observation seen, ImageInspection picture, String step) {
        Mark sent = seen.uploads().get(step).mark();
        MarkReading reading = picture.mark();
        return reading.mark().filter(sent::equals).isPresent()
                ? Findings.none()
                : Findings.one(
                        check,
                        seen,
                        "the picture that was sent",
                        describe(reading, sent) + " (" + picture.summary() + ")",
                        "where a write is stored and where a read looks");
    }

    private static String describe(MarkReading reading, Mark sent) {
        return reading.mark()
                .map(mark ->
                        mark.owner() == sent.owner() ? "an earlier picture of this owner" : "another owner's picture")
                .orElseGet(() -> reading.finding().toString());
    }
}
