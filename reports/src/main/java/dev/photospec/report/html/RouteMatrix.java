package dev.photospec.report.html;

import dev.photospec.report.Row;
import dev.photospec.report.Words;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts one profile's cases by route and suite. */
final class RouteMatrix {

    /** A path and its methods' lines. */
    public record Path(String template, List<Line> lines) {}

    /** One method's line. */
    public record Line(String verb, List<Cell> cells) {}

    /** The outcome of one suite's cases on one route; {@code total} is 0 where there are none. */
    public record Cell(String suite, OutcomeStyle kind, int total, int bad, String told) {}

    private final Map<String, Map<String, Map<String, Map<Outcome, Integer>>>> counts = new TreeMap<>();

    void add(Row row, CaseVerdict verdict) {
        counts.computeIfAbsent(verdict.template(), template -> new TreeMap<>())
                .computeIfAbsent(verdict.verb(), verb -> new HashMap<>())
                .computeIfAbsent(row.requirement().suite(), suite -> new EnumMap<>(Outcome.class))
                .merge(verdict.outcome(), 1, Integer::sum);
    }

    List<Path> paths(List<String> suites) {
        return counts.entrySet().stream()
                .map(path -> new Path(path.getKey(), lines(path.getValue(), suites)))
                .toList();
    }

    private static List<Line> lines(Map<String, Map<String, Map<Outcome, Integer>>> verbs, List<String> suites) {
        return verbs.entrySet().stream()
                .map(line -> new Line(
                        line.getKey(),
                        suites.stream()
                                .map(suite -> cell(suite, line.getValue().getOrDefault(suite, Map.of())))
                                .toList()))
                .toList();
    }

    private static Cell cell(String suite, Map<Outcome, Integer> outcomes) {
        OutcomeStyle kind =
                Outcome.worst(outcomes.keySet()).map(OutcomeStyle::of).orElse(OutcomeStyle.NOTHING);
        int total = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        int bad = total - outcomes.getOrDefault(Outcome.PASSED, 0) - outcomes.getOrDefault(Outcome.NOT_APPLICABLE, 0);
        String told = outcomes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + Words.of(entry.getKey()))
                .collect(Collectors.joining(", "));
        return new Cell(suite, kind, total, bad, told);
    }
}
