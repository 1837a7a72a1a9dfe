package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import java.util.Map;

/** The result of trying a case. */
public sealed interface Observed {

    /** Returns what was sent and what came back, by step. */
    Map<String, Exchange> exchanges();

    /**
     * Everything was sent; it can be judged.
     *
     * @param visibleMillis how long after the answer to the last write the last read was answered, or null
     *     where no read is to show what was written
     */
    record Seen(Observation observation, Long visibleMillis) implements Observed {
        @Override
        public Map<String, Exchange> exchanges() {
            return observation.answers();
        }
    }

    /** It did not come to the point; the reason says why. */
    record NotSeen(String reason, Map<String, Exchange> exchanges) implements Observed {}

    /** Its class is not claimed, so it does not apply; what was sent only tells whether it is there. */
    record NotClaimed(String reason, Map<String, Exchange> exchanges) implements Observed {}
}
