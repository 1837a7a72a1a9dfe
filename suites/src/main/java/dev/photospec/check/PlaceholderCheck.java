package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.spec.Placeholder;
import dev.photospec.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code placeholder}: the metadata are the profile's placeholder, each property of it. */
final class PlaceholderCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        return Findings.ofAnswer(check, seen, "the placeholder's metadata", response -> {
            Optional<Entity> entity = Entity.of(response, seen.profile().metadata());
            return entity.isPresent()
                    ? differences(check, seen, entity.get())
                    : Findings.one(
                            check,
                            seen,
                            "the placeholder's metadata",
                            seen.of(check).outcome() + " without a JSON object",
                            "what the metadata answer when there is no photo");
        });
    }

    static List<Finding> differences(Expectation check, Observation seen, Entity entity) {
        Placeholder placeholder = seen.profile().placeholder();
        List<Finding> found = new ArrayList<>();
        String size = placeholder.width() + "x" + placeholder.height();
        if (!entity.dimensions().equals(size)) {
            found.addAll(differs(check, seen, "width and height " + size, entity.dimensions()));
        }
        found.addAll(text(check, seen, entity.names().id(), placeholder.id(), entity.id()));
        found.addAll(text(check, seen, entity.names().mediaType(), placeholder.mediaType(), entity.mediaType()));
        found.addAll(text(check, seen, entity.names().etag(), placeholder.etag(), entity.etag()));
        return found;
    }

    /** Letter case does not matter: ids are printed as 1X1 and answered as 1x1. */
    private static List<Finding> text(
            Expectation check, Observation seen, String name, String expected, Optional<String> actual) {
        return expected == null || actual.filter(expected::equalsIgnoreCase).isPresent()
                ? Findings.none()
                : differs(
                        check,
                        seen,
                        name + " \"" + expected + "\"",
                        actual.map(text -> "\"" + text + "\"").orElse("none"));
    }

    private static List<Finding> differs(Expectation check, Observation seen, String expected, String actual) {
        return Findings.one(check, seen, expected, actual, "what the metadata answer when there is no photo");
    }
}
