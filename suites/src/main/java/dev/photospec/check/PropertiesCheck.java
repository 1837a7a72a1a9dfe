package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.ArrayList;
import java.util.List;

/** {@code properties}: those {@code present} are there and those {@code absent} are not. */
final class PropertiesCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        return Findings.ofSuccess(
                check,
                seen,
                "a JSON object",
                response -> Entity.of(response, seen.profile().metadata())
                        .map(entity -> differences(check, seen, entity))
                        .orElseGet(() -> Findings.one(
                                check,
                                seen,
                                "a JSON object",
                                seen.of(check).outcome() + " without one",
                                "how the metadata are serialised")));
    }

    private static List<Finding> differences(Expectation check, Observation seen, Entity entity) {
        List<Finding> found = new ArrayList<>();
        for (String name : check.texts("present")) {
            if (!entity.has(name)) {
                found.addAll(differs(check, seen, "the property " + name, entity.fact(name)));
            }
        }
        for (String name : check.texts("absent")) {
            if (entity.has(name)) {
                found.addAll(differs(check, seen, "no property " + name, name + " is there"));
            }
        }
        return found;
    }

    private static List<Finding> differs(Expectation check, Observation seen, String expected, String actual) {
        return Findings.one(check, seen, expected, actual, "which properties are written");
    }
}
