package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.spec.body.EvaluationLimitException;
import dev.photospec.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The results of all checks of a requirement for one observation.
 *
 * @param findings the differences
 * @param obstacle why at least one check could not tell, or empty if all could
 */
public record CheckResults(List<Finding> findings, Optional<String> obstacle) {

    /** Looks with every expectation's check. */
    public static CheckResults at(List<Expectation> expectations, Observation seen) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> obstacle = Optional.empty();
        for (Expectation expected : expectations) {
            CheckResults look = at(expected, seen);
            findings.addAll(look.findings());
            obstacle = obstacle.or(look::obstacle);
        }
        return new CheckResults(List.copyOf(findings), obstacle);
    }

    /** Returns whether every check could tell, and found nothing. */
    public boolean isClean() {
        return findings.isEmpty() && obstacle.isEmpty();
    }

    /** A check of a step with several requests looks at each of their answers. */
    private static CheckResults at(Expectation expected, Observation seen) {
        List<String> parts = seen.parts(expected.of());
        return parts.isEmpty()
                ? ofOne(expected, seen)
                : at(
                        parts.stream()
                                .map(part -> new Expectation(expected.check(), part, expected.parameters()))
                                .toList(),
                        seen);
    }

    private static CheckResults ofOne(Expectation expected, Observation seen) {
        Optional<String> unread =
                Decodability.ofFurther(expected, seen).or(() -> Decodability.ofContent(expected, seen));
        if (unread.isPresent()) {
            return new CheckResults(List.of(), unread);
        }
        List<Finding> findings;
        try {
            findings = Checks.named(expected.check()).look(expected, seen);
        } catch (EvaluationLimitException e) {
            return new CheckResults(List.of(), Optional.of(e.getMessage()));
        }
        Optional<String> unclear = findings.isEmpty() ? Optional.empty() : Decodability.ofMeaning(expected, seen);
        return unclear.isPresent()
                ? new CheckResults(List.of(), unclear)
                : new CheckResults(findings, Optional.empty());
    }
}
