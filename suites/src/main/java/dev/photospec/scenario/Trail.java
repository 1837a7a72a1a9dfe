package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.spec.Requirement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What one case has sent and got back so far, and when its last write was answered. */
final class Trail {

    private final Map<String, Exchange> answers = new LinkedHashMap<>();
    private final Map<String, Observation.Upload> uploads = new HashMap<>();
    private long written;
    private long read;

    Map<String, Exchange> answers() {
        return answers;
    }

    Map<String, Observation.Upload> uploads() {
        return uploads;
    }

    void add(String step, Exchange exchange) {
        answers.put(step, exchange);
        read = System.nanoTime();
        written = exchange.request().writes() ? read : written;
    }

    /** How long after the answer to its last write the last answer came, in milliseconds; null if none shows a new photo. */
    Long visibleMillis(Requirement requirement) {
        boolean shown = requirement.expect().stream().anyMatch(expected -> uploads.containsKey(expected.text("shows")));
        return shown ? TimeUnit.NANOSECONDS.toMillis(read - written) : null;
    }
}
