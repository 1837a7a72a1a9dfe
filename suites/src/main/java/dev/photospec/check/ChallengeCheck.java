package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;

/** {@code challenge}: the answer carries a Bearer challenge in WWW-Authenticate (RFC 6750 §3). */
final class ChallengeCheck implements Check {

    private static final String EXPECTED = "WWW-Authenticate: Bearer …";

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        return Findings.ofAnswer(
                check,
                seen,
                EXPECTED,
                response -> response.fields().stream()
                                .filter(field -> field.name().equalsIgnoreCase("WWW-Authenticate"))
                                .anyMatch(field -> Findings.lower(field.value()).matches("(.*,)?\\s*bearer\\b.*"))
                        ? Findings.none()
                        : Findings.one(
                                check,
                                seen,
                                EXPECTED,
                                response.field("WWW-Authenticate").orElse("no WWW-Authenticate field"),
                                "the fields of the refusal"));
    }
}
