package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.spec.Size;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Optional;

/**
 * {@code size-or-placeholder}: for a size that is not available the answer is the placeholder, a
 * size that the photo has been stored in or below, or a refusal; never an enlargement.
 */
final class SizeOrPlaceholderCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Size stored = seen.owner().mailboxPhoto();
        String expected = "the placeholder, or a size up to " + stored;
        return Findings.ofAnswer(check, seen, expected, response -> {
            Optional<Size> size = Dimensions.in(response, seen.profile().metadata());
            boolean kept = response.isSuccess()
                    ? size.filter(found -> found.fitsIn(stored)).isPresent()
                    : response.status() == 404 && check.texts("or-404").contains("true");
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
}
