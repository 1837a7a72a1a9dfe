package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;

/** {@code id-spells-size}: the id is width, x and height; letter case does not matter. */
final class IdSpellsSizeCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        return Findings.ofAnswer(
                check,
                seen,
                "an id such as 240X240",
                response -> Entity.of(response, seen.profile().metadata())
                        .map(entity -> differences(check, seen, entity))
                        .orElseGet(() -> Findings.one(
                                check,
                                seen,
                                "an id such as 240X240",
                                seen.of(check).outcome() + " without a JSON object",
                                "the metadata")));
    }

    static List<Finding> differences(Expectation check, Observation seen, Entity entity) {
        String id = entity.id().orElse("none");
        if (Dimensions.of(entity).isEmpty()) {
            return Findings.one(check, seen, "an id that spells width and height", entity.dimensions(), "the metadata");
        }
        return id.equalsIgnoreCase(entity.dimensions())
                ? Findings.none()
                : Findings.one(
                        check,
                        seen,
                        "the id " + entity.dimensions() + ", as width and height say",
                        id,
                        "how the id is made");
    }
}
