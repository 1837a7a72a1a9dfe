package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.Orientation;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code metadata-agrees}: width, height and media type in the metadata are those of the picture
 * that the step named by {@code with} got, by the bytes of its own header and not by the fields of its answer.
 */
final class MetadataAgreesCheck implements Check {

    private static final String NEXT = "what the metadata are computed from";

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Response value = seen.at(check.text("with")).response();
        ImageInspection picture = ImageInspection.ofHeader(value.body());
        if (picture.size() == null) {
            return Findings.one(check, seen, "metadata of a picture", "the photo is " + picture.summary(), NEXT);
        }
        String expected = "metadata of the photo, " + picture.summary();
        return Findings.ofAnswer(check, seen, expected, response -> {
            Optional<Entity> entity = Entity.of(response, seen.profile().metadata());
            return entity.filter(found -> response.isSuccess()).isPresent()
                    ? differences(check, seen, entity.get(), picture, Orientation.swapsSides(value.body()))
                    : Findings.one(
                            check,
                            seen,
                            expected,
                            entity.isPresent()
                                    ? seen.of(check).outcome()
                                    : seen.of(check).outcome() + " without a JSON object",
                            NEXT);
        });
    }

    private static List<Finding> differences(
            Expectation check, Observation seen, Entity entity, ImageInspection picture, boolean turned) {
        List<Finding> found = new ArrayList<>();
        // Documents do not say whether width and height are those before or after turning the photo.
        boolean agrees = entity.dimensions().equals(picture.size().toString())
                || turned
                        && entity.dimensions()
                                .equals(Dimensions.turned(picture.size()).toString());
        if (!agrees) {
            found.addAll(Findings.one(
                    check, seen, "width and height of the photo, " + picture.size(), entity.dimensions(), NEXT));
        }
        entity.mediaType()
                .filter(type -> !MediaTypes.same(type, picture.mediaType()))
                .ifPresent(type -> found.addAll(
                        Findings.one(check, seen, "media type of the photo, " + picture.mediaType(), type, NEXT)));
        return found;
    }
}
