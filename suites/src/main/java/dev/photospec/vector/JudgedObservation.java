package dev.photospec.vector;

import dev.photospec.check.Observation;
import dev.photospec.plan.Case;
import dev.photospec.verdict.Finding;
import java.util.List;

/**
 * A case that was judged, with everything that was sent and came back.
 *
 * @param judged the case
 * @param seen the exchanges
 * @param findings what the checks found; empty if the case passed
 */
record JudgedObservation(Case judged, Observation seen, List<Finding> findings) {}
