package dev.photospec.report;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.RecordedExchange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Response times by route; requests without an answer do not count. */
public final class Latency {

    /**
     * One route's answers.
     *
     * @param route the path template and request method
     * @param count the number of answers
     * @param median in milliseconds
     * @param p95 the time that 95 of 100 answers kept, in milliseconds
     * @param most the longest time, in milliseconds
     * @param sum of all of them together, in milliseconds
     */
    public record Bar(String route, int count, long median, long p95, long most, long sum) {}

    private final Map<String, List<Long>> millis = new TreeMap<>();

    /** Counts the case's answers. */
    public void add(CaseVerdict verdict) {
        for (RecordedExchange exchange : verdict.exchanges()) {
            // A scenario's other steps go to other routes.
            if (exchange.fault() == null && exchange.verb().equals(verdict.verb())) {
                millis.computeIfAbsent(verdict.template() + " " + verdict.verb(), route -> new ArrayList<>())
                        .add(exchange.millis());
            }
        }
    }

    /** Each route's answers, in the routes' order. */
    public List<Bar> bars() {
        return millis.entrySet().stream()
                .map(entry -> bar(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Bar bar(String route, List<Long> unsorted) {
        List<Long> sorted = new ArrayList<>(unsorted);
        Collections.sort(sorted);
        long sum = sorted.stream().mapToLong(Long::longValue).sum();
        return new Bar(route, sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 100), sum);
    }

    /** The nearest-rank percentile. */
    private static long at(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
