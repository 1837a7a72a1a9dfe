package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.spec.Size;
import dev.photospec.verdict.Finding;
import java.util.List;

/**
 * {@code not-enlarged}: the picture or its metadata are no larger than the picture that the step
 * named by {@code from} sent.
 */
final class NotEnlargedCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Size sent = seen.uploads().get(check.text("from")).size();
        String expected = "no more than the " + sent + " pixels that were sent";
        return Findings.ofAnswer(
                check,
                seen,
                expected,
                response -> Dimensions.in(response, seen.profile().metadata())
                        .filter(size -> !size.fitsIn(sent))
                        .map(size -> Findings.one(check, seen, expected, size + " pixels", "where the photo is scaled"))
                        .orElse(Findings.none()));
    }
}
