package dev.photospec.check;

import dev.photospec.image.ImageInspection;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;

/** {@code media-type-agrees}: the Content-Type is the one that the picture's bytes have. */
final class MediaTypeAgreesCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        return Findings.ofAnswer(check, seen, "a picture", response -> {
            ImageInspection picture = ImageInspection.ofHeader(response.body());
            String actual = response.mediaType().orElse("none");
            return picture.mediaType() != null && MediaTypes.same(actual, picture.mediaType())
                    ? Findings.none()
                    : Findings.one(
                            check,
                            seen,
                            "Content-Type as the bytes say, " + picture.summary(),
                            "Content-Type " + actual,
                            "where the Content-Type of the photo comes from");
        });
    }
}
