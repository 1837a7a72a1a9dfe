package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.spec.Size;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Optional;

/**
 * {@code size-or-placeholder}: for a size that is not available the answer is the placeholder, a
 * size that the photo has been stored in or below, or a refusal; never an enlargement. {@code up-to}
 * is another size that the answer has to keep to, such as the one that was asked for.
 */
final class SizeOrPlaceholderCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Size most = check.text("up-to") == null ? seen.owner().mailboxPhoto() : Size.valueOf(check.text("up-to"));
        String expected = "the placeholder, or a size up to " + most;
        return Findings.ofAnswer(check, seen, expected, response -> {
            Optional<Size> size = Dimensions.in(response, seen.profile().metadata());
            boolean kept = response.isSuccess()
                    ? Dimensions.possible(response, seen.profile().metadata()).stream()
                            .anyMatch(found -> found.fitsIn(most))
                    : isRefused(response.status(), check);
            return kept
                    ? Findings.none()
                    : Findings.one(
                            check,
                            seen,
                            expected,
                            seen.of(check).outcome()
                                    + size.map(found -> ", " + found + " pixels")
                                            .orElse(", no dimensions"),
                            "how a size that is not available is answered");
        });
    }

    private static boolean isRefused(int status, Expectation check) {
        return (status == 404 && check.texts("or-404").contains("true"))
                || (status / 100 == 4 && check.texts("or-refused").contains("true"));
    }
}
