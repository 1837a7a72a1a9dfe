package dev.photospec.check;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Optional;

/** {@code same-entity}: id, width and height are those {@code as} another step got. */
final class SameEntityCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Exchange before = seen.at(check.text("as"));
        String expected = summary(before.response(), seen);
        return Findings.ofAnswer(check, seen, expected, response -> {
            String actual = summary(response, seen);
            return actual.equalsIgnoreCase(expected)
                    ? Findings.none()
                    : Findings.one(
                            check,
                            seen,
                            "the metadata of step " + check.text("as") + ", " + expected,
                            actual,
                            "which photo the path leads to");
        });
    }

    private static String summary(Response response, Observation seen) {
        Optional<Entity> entity = Entity.of(response, seen.profile().metadata());
        return entity.map(found -> "id " + found.id().orElse("none") + ", " + found.dimensions())
                .orElse("status " + response.status() + " without a JSON object");
    }
}
