package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.spec.Requirement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The exchanges of one case so far, and the time when its last write was answered. */
final class ExchangeLog {

    private final Map<String, Exchange> answers = new LinkedHashMap<>();
    private final Map<String, Observation.Upload> uploads = new HashMap<>();
    private final Map<String, Long> times = new HashMap<>();
    private long written;

    Map<String, Exchange> answers() {
        return answers;
    }

    Map<String, Observation.Upload> uploads() {
        return uploads;
    }

    Exchange add(String step, Exchange exchange) {
        long now = System.nanoTime();
        answers.put(step, exchange);
        times.put(step, now);
        written = exchange.request().writes() ? now : written;
        return exchange;
    }

    /**
     * Returns how long after the answer to its last write the answer came that is to show the photo, in milliseconds;
     * null if none is.
     */
    Long visibleMillis(Requirement requirement) {
        return requirement.expect().stream()
                .filter(expected -> uploads.containsKey(expected.text("shows")))
                .map(expected -> times.get(expected.of() == null ? last() : expected.of()))
                .reduce(Math::max)
                .map(read -> TimeUnit.NANOSECONDS.toMillis(read - written))
                .orElse(null);
    }

    private String last() {
        return answers.keySet().stream().reduce((first, second) -> second).orElseThrow();
    }
}
