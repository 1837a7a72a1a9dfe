package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Metadata;
import dev.photospec.verdict.Finding;
import java.util.List;

/**
 * {@code schema}: the profilePhoto entity keeps the profile's JSON Schema; with {@code body}, the
 * whole body keeps that one of the profile's schemas.
 */
final class SchemaCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Metadata names = seen.profile().metadata();
        String schema = check.text("body") == null ? names.schema() : check.text("body");
        String expected = "a body that keeps " + schema;
        return Findings.ofSuccess(
                check,
                seen,
                expected,
                response -> faults(check, seen, schema, response).stream()
                        .flatMap(fault ->
                                Findings.one(check, seen, expected, fault, "how the metadata are serialised").stream())
                        .toList());
    }

    private static List<String> faults(Expectation check, Observation seen, String schema, Response response) {
        return check.text("body") != null
                ? seen.schemas().validate(schema, response.body())
                : Entity.of(response, seen.profile().metadata())
                        .map(entity -> seen.schemas().validate(schema, entity.json()))
                        .orElseGet(() -> seen.schemas().validate(schema, response.body()));
    }
}
