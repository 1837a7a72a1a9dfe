package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.spec.Metadata;
import dev.photospec.verdict.Finding;
import java.util.List;

/** {@code schema}: the body keeps the profile's JSON Schema of the profilePhoto entity. */
final class SchemaCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Metadata metadata = seen.profile().metadata();
        String expected = "a body that keeps " + metadata.schema();
        return Findings.ofAnswer(
                check,
                seen,
                expected,
                response -> seen.schemas().validate(metadata.schema(), response.body()).stream()
                        .flatMap(fault ->
                                Findings.one(check, seen, expected, fault, "how the metadata are serialised").stream())
                        .toList());
    }
}
