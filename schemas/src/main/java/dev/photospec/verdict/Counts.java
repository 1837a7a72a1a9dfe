package dev.photospec.verdict;

import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers of cases.
 *
 * @param planned the cases that the profile has
 * @param expected those of them that were selected
 * @param byOutcome those that were reported
 */
public record Counts(int planned, int expected, Map<Outcome, Integer> byOutcome) {

    public Counts {
        byOutcome = Map.copyOf(byOutcome);
    }

    /** The counts where every case was selected. */
    public Counts(int expected, Map<Outcome, Integer> byOutcome) {
        this(expected, expected, byOutcome);
    }

    /** Returns whether not every case was selected. */
    public boolean isSelection() {
        return expected < planned;
    }

    public int of(Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }

    /** Cases that got a verdict on the target: passed, failed, warned or waived. */
    public int judged() {
        return byOutcome.entrySet().stream()
                .filter(counted -> counted.getKey().isJudged())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Cases that were reported, whatever became of them. */
    public int reported() {
        return byOutcome.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Cases that were not run, because the run ended early. */
    public int missing() {
        return expected
                - byOutcome.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** These counts and the others' together. */
    public Counts plus(Counts other) {
        Map<Outcome, Integer> sum = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            sum.put(outcome, of(outcome) + other.of(outcome));
        }
        return new Counts(planned + other.planned, expected + other.expected, sum);
    }
}
