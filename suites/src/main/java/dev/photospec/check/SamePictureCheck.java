package dev.photospec.check;

import dev.photospec.exchange.Exchange;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.KnownPictures;
import dev.photospec.image.Mark;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code same-picture}: the answer shows the same picture {@code as} another step's answer did, also in another size if {@code scaled}. */
final class SamePictureCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Exchange before = seen.at(check.text("as"));
        String scaled = check.parameters().containsKey("scaled") ? ", in whatever size" : "";
        String expected = "the same picture as in step " + check.text("as") + scaled;
        return Findings.ofAnswer(
                check,
                seen,
                expected,
                response -> response.isSuccess()
                                && ImageInspection.ofHeader(response.body()).mediaType() != null
                                && isSame(check, before.response().body(), response.body(), seen.pictures())
                                && !isSentByCase(before.response().body(), response.body(), seen)
                        ? Findings.none()
                        : Findings.one(
                                check,
                                seen,
                                expected + " ("
                                        + seen.pictures()
                                                .of(before.response().body())
                                                .summary() + ")",
                                seen.of(check).outcome() + ", "
                                        + seen.pictures().of(response.body()).summary(),
                                "what else was written, or which photo is looked up"));
    }

    private static boolean isSame(Expectation check, byte[] before, byte[] after, KnownPictures known) {
        return check.parameters().containsKey("scaled")
                ? ImageSimilarity.alikeScaled(before, after, known)
                : ImageSimilarity.alike(before, after, known);
    }

    /**
     * Returns whether the second picture is one that this case sent and the first is not. Uploads of a run look alike, so
     * that only their marks tell them apart; one of an earlier case may just have become visible and is no change.
     */
    private static boolean isSentByCase(byte[] before, byte[] after, Observation seen) {
        if (seen.uploads().isEmpty() || Arrays.equals(before, after)) {
            return false;
        }
        Optional<Mark> mark = seen.pictures().of(after).mark().mark();
        return mark.filter(shown -> seen.uploads().values().stream()
                                .anyMatch(upload -> upload.mark().equals(shown)))
                        .isPresent()
                && !mark.equals(seen.pictures().of(before).mark().mark());
    }
}
