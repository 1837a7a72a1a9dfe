package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;

/**
 * {@code media-type}: the Content-Type is {@code one-of} those listed; parameters and letter case
 * do not matter (RFC 9110 §8.3.1), and {@code image/jpg} is {@code image/jpeg}. The type of an error, or
 * of no body at all, is not the one that is meant.
 */
final class MediaTypeCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        List<String> allowed = check.texts("one-of");
        String expected = "Content-Type " + String.join(" or ", allowed);
        return Findings.ofAnswer(check, seen, expected, response -> {
            String actual = response.mediaType().orElse("none");
            return response.isSuccess()
                            && response.body().length > 0
                            && allowed.stream().anyMatch(type -> MediaTypes.same(type, actual))
                    ? Findings.none()
                    : Findings.one(
                            check,
                            seen,
                            expected,
                            response.isSuccess() && response.body().length > 0
                                    ? "Content-Type " + actual
                                    : seen.of(check).outcome(),
                            "the Content-Type field");
        });
    }
}
