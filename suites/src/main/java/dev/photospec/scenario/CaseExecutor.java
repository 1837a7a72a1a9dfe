package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.plan.Case;
import java.util.function.Predicate;

/** Tries a case: at a target, or from what was written down when it was tried there. */
@FunctionalInterface
public interface CaseExecutor {

    /**
     * Tries a case.
     *
     * @param settled whether what was seen is good; otherwise the reads after a write are sent again
     *     until the target's consistency window has passed
     */
    Observed observe(Case judged, Predicate<Observation> settled);
}
