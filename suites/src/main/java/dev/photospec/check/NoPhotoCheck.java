package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;

/** {@code no-photo}: whatever the answer is, it shows neither a photo nor a photo's metadata. */
final class NoPhotoCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        return Findings.ofAnswer(
                check,
                seen,
                "an answer without a photo",
                response -> PhotoShown.in(response, seen.profile())
                        .map(photo -> Findings.one(
                                check, seen, "an answer without a photo", photo, "where the photo is looked up"))
                        .orElse(Findings.none()));
    }
}
