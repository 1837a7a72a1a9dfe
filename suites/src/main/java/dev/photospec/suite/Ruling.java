package dev.photospec.suite;

import dev.photospec.spec.Requirement;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import java.util.List;

/** What the judge decides about one case. */
record Ruling(Outcome outcome, String reason, String reading, List<Finding> findings) {

    static Ruling of(Requirement requirement, List<Finding> findings, String reading) {
        Outcome broken = requirement.standing().fails() ? Outcome.FAILED : Outcome.WARNED;
        return new Ruling(findings.isEmpty() ? Outcome.PASSED : broken, null, reading, findings);
    }

    static Ruling without(Outcome outcome, String reason) {
        return new Ruling(outcome, reason, null, List.of());
    }
}
