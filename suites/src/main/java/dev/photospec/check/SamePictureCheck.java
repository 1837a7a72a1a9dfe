package dev.photospec.check;

import dev.photospec.exchange.Exchange;
import dev.photospec.image.ImageInspection;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;

/** {@code same-picture}: the answer shows the same picture {@code as} another step's answer did. */
final class SamePictureCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Exchange before = seen.at(check.text("as"));
        String expected = "the same picture as in step " + check.text("as");
        return Findings.ofAnswer(
                check,
                seen,
                expected,
                response -> response.isSuccess()
                                && ImageSimilarity.alike(before.response().body(), response.body())
                        ? Findings.none()
                        : Findings.one(
                                check,
                                seen,
                                expected + " ("
                                        + ImageInspection.of(before.response().body())
                                                .summary() + ")",
                                seen.of(check).outcome() + ", "
                                        + ImageInspection.of(response.body()).summary(),
                                "what else was written, or which photo is looked up"));
    }
}
