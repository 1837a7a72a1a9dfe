package dev.photospec.check;

import dev.photospec.exchange.Exchange;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.Mark;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Optional;

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
                                && isOfOneUpload(before.response().body(), response.body())
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

    /** Two uploads of a run look alike; their marks tell them apart. */
    private static boolean isOfOneUpload(byte[] before, byte[] after) {
        Optional<Mark> one = ImageInspection.of(before).mark().mark();
        Optional<Mark> other = ImageInspection.of(after).mark().mark();
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
