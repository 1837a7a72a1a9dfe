package dev.photospec.plan;

import dev.photospec.target.Obstacle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of configuration that would let more cases be judged, with how many each of them buys. */
public final class MissingLines {

    private static final String COMMAND = "token: {command: 'your-command \"$PHOTOSPEC_USER\" \"$PHOTOSPEC_SCOPE\"'}";

    private final Map<String, Map<Obstacle.Line, Long>> bySection = new TreeMap<>();
    private final Map<String, Long> others = new LinkedHashMap<>();

    /** @param obstacles how many cases cannot be judged, by obstacle */
    public MissingLines(Map<Obstacle, Long> obstacles) {
        obstacles.forEach(this::add);
    }

    private void add(Obstacle obstacle, long cases) {
        for (Obstacle.Line line : obstacle.lines()) {
            bySection
                    .computeIfAbsent(line.section(), section -> new LinkedHashMap<>())
                    .merge(line, cases, Long::sum);
        }
        if (obstacle.lines().isEmpty()) {
            others.put(obstacle.sentence(), cases);
        }
    }

    /** Returns whether nothing is missing. */
    public boolean isEmpty() {
        return bySection.isEmpty() && others.isEmpty();
    }

    /** Returns a fragment of photospec.yaml, each line with a comment; an ellipsis stands for what only its reader knows. */
    public List<String> yaml() {
        List<String> lines = new ArrayList<>();
        if (bySection.containsKey("credentials")) {
            lines.add("credentials:");
            lines.addAll(credentials(bySection.get("credentials")));
        }
        List<String> kinds = bySection.keySet().stream()
                .filter(section -> section.startsWith("owners."))
                .toList();
        if (!kinds.isEmpty()) {
            lines.add("owners:");
        }
        for (String kind : kinds) {
            lines.add("  " + kind.replaceFirst("owners\\.", "") + ":");
            lines.addAll(entries("    - ", bySection.get(kind)));
        }
        others.forEach((reason, cases) -> lines.add("# " + bought(cases) + ": " + reason));
        return List.copyOf(lines);
    }

    /** A command or an issuer that gives any scope stands for all the lines of its user. */
    private static List<String> credentials(Map<Obstacle.Line, Long> missing) {
        Map<String, List<Map.Entry<Obstacle.Line, Long>>> byUser = missing.entrySet().stream()
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNullElse(line.getKey().user(), ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byUser.forEach((user, entries) -> {
            long all = entries.stream().mapToLong(Map.Entry::getValue).sum();
            String who = user.isEmpty() ? "" : "user: " + user + ", ";
            lines.add("  - {" + who + "scopes: any, " + COMMAND + "}  # " + bought(all)
                    + (entries.size() > 1 ? ", instead of these " + entries.size() + ":" : ", or:"));
            sorted(entries)
                    .forEach(line -> lines.add("  # - " + line.getKey().entry() + "  # " + bought(line.getValue())));
        });
        return lines;
    }

    private static List<String> entries(String bullet, Map<Obstacle.Line, Long> missing) {
        return sorted(List.copyOf(missing.entrySet())).stream()
                .map(line -> bullet + line.getKey().entry() + "  # " + bought(line.getValue()))
                .toList();
    }

    private static List<Map.Entry<Obstacle.Line, Long>> sorted(List<Map.Entry<Obstacle.Line, Long>> lines) {
        return lines.stream()
                .sorted(Comparator.comparing((Map.Entry<Obstacle.Line, Long> line) -> -line.getValue()))
                .toList();
    }

    private static String bought(long cases) {
        return "+" + cases + (cases == 1 ? " case" : " cases");
    }
}
