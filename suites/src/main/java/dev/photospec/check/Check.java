package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;

/** Looks at what came back and says how it differs from what was expected. */
@FunctionalInterface
public interface Check {

    /**
     * Looks at one answer of the observation.
     *
     * @param expected the check's parameters from the ledger
     * @param seen everything that was sent and came back
     * @return the differences; empty if there are none
     */
    List<Finding> look(Expectation expected, Observation seen);
}
