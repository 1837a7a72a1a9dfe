package dev.photospec.check;

import dev.photospec.image.Orientation;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Size;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Optional;

/**
 * {@code dimensions}: width and height are those of the photo that the owner is declared to have,
 * in the first place where the profile looks for one; or, if a size was asked for, that size.
 */
final class DimensionsCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Size size = seen.size() != null ? seen.size() : seen.declaredSize();
        return Findings.ofAnswer(check, seen, String.valueOf(size), response -> {
            Optional<Size> actual = Dimensions.in(response, seen.profile().metadata());
            return Dimensions.possible(response, seen.profile().metadata()).contains(size)
                            || isOfTurned(seen, size, actual)
                    ? Findings.none()
                    : Findings.one(
                            check,
                            seen,
                            size + " pixels",
                            actual.map(Size::toString).orElseGet(() -> Dimensions.fault(response, seen, check)),
                            "which photo is chosen, or the photo declared for this owner in photospec.yaml");
        });
    }

    /** Documents do not say whether width and height are those before or after turning the photo. */
    private static boolean isOfTurned(Observation seen, Size size, Optional<Size> actual) {
        return actual.map(Dimensions::turned).filter(size::equals).isPresent()
                && seen.answers().values().stream()
                        .flatMap(exchange -> exchange.answer().stream())
                        .anyMatch(response -> Orientation.swapsSides(response.body()));
    }
}
