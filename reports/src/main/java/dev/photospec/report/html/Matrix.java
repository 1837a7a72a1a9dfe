package dev.photospec.report.html;

import dev.photospec.report.Row;
import dev.photospec.report.Words;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts one profile's cases by route and suite. */
final class Matrix {

    /** A route, sorted by path first so that a resource's methods stand together. */
    private record Route(String template, String verb) {}

    /** One route's line. */
    public record Line(String verb, String template, List<Cell> cells) {}

    /** What became of one suite's cases on one route; {@code total} is 0 where there are none. */
    public record Cell(String suite, Kind kind, int total, int bad, String told) {}

    private final Map<Route, Map<String, Map<Outcome, Integer>>> counts =
            new TreeMap<>(Comparator.comparing(Route::template).thenComparing(Route::verb));

    void add(Row row, CaseVerdict verdict) {
        counts.computeIfAbsent(new Route(verdict.template(), verdict.verb()), route -> new HashMap<>())
                .computeIfAbsent(row.requirement().suite(), suite -> new EnumMap<>(Outcome.class))
                .merge(verdict.outcome(), 1, Integer::sum);
    }

    List<Line> lines(List<String> suites) {
        return counts.entrySet().stream()
                .map(line -> new Line(
                        line.getKey().verb(),
                        line.getKey().template(),
                        suites.stream()
                                .map(suite -> cell(suite, line.getValue().getOrDefault(suite, Map.of())))
                                .toList()))
                .toList();
    }

    private static Cell cell(String suite, Map<Outcome, Integer> outcomes) {
        Kind kind = Row.worst(outcomes.keySet()).map(Kind::of).orElse(Kind.NOTHING);
        int total = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        int bad = total - outcomes.getOrDefault(Outcome.PASSED, 0) - outcomes.getOrDefault(Outcome.NOT_APPLICABLE, 0);
        String told = outcomes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + Words.of(entry.getKey()))
                .collect(Collectors.joining(", "));
        return new Cell(suite, kind, total, bad, told);
    }
}
