package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import java.util.Map;

/** What trying a case came to. */
public sealed interface Observed {

    /** What was sent and what came back, by step. */
    Map<String, Exchange> exchanges();

    /** Everything was sent; it can be judged. */
    record Seen(Observation observation) implements Observed {
        @Override
        public Map<String, Exchange> exchanges() {
            return observation.answers();
        }
    }

    /** It did not come to the point; the reason says why. */
    record NotSeen(String reason, Map<String, Exchange> exchanges) implements Observed {}

    /** Its class is not claimed, so it does not apply. */
    record NotClaimed(String reason) implements Observed {

        @Override
        public Map<String, Exchange> exchanges() {
            return Map.of();
        }
    }
}
