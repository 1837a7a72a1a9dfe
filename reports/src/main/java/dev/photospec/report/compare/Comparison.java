package dev.photospec.report.compare;

import dev.photospec.report.Characters;
import dev.photospec.report.Outcomes;
import dev.photospec.report.Row;
import dev.photospec.report.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Implementations side by side, as Markdown tables: one profile a table, then where they differ. */
public final class Comparison {

    private final Map<String, List<Column>> profiles = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();

    /** Compares the results profile by profile. */
    public Comparison(List<Outcomes> results) {
        for (Outcomes result : results) {
            result.tally()
                    .run()
                    .profiles()
                    .forEach(profile -> profiles.computeIfAbsent(profile.id(), id -> new ArrayList<>())
                            .add(new Column(result.tally(), profile, results.indexOf(result) + 1)));
        }
    }

    /** Prints the tables, and why cells were refused. */
    public void print(PrintWriter out) {
        profiles.forEach((profile, columns) -> table(out, profile, columns));
        editions(out);
        if (!refused.isEmpty()) {
            out.println("Refused, because not the same was asked:");
            out.println();
            refused.forEach(reason -> out.println("- " + reason));
        }
        out.flush();
    }

    /** Each dialect against the next one, where both speak of one API. */
    private void editions(PrintWriter out) {
        List<String> ids = List.copyOf(profiles.keySet());
        for (int i = 1; i < ids.size(); i++) {
            Editions editions = new Editions(
                    profiles.get(ids.get(i - 1)).get(0),
                    profiles.get(ids.get(i)).get(0));
            if (editions.areComparable()) {
                line(out, "statement", List.of(ids.get(i - 1), ids.get(i)));
                line(out, "---", List.of("---", "---"));
                editions.differences().forEach(row -> line(out, row.get(0), row.subList(1, row.size())));
                out.println();
                out.println(Words.count((int) editions.same(), "statement") + " the same in both.");
                out.println();
            }
        }
    }

    private void table(PrintWriter out, String profile, List<Column> columns) {
        line(out, profile, columns.stream().map(Column::name).toList());
        line(out, "---", columns.stream().map(column -> "---").toList());
        Set<String> suites = new LinkedHashSet<>();
        columns.forEach(column -> column.tally().rows(column.profile()).stream()
                .filter(row -> row.counts().expected() > 0)
                .forEach(row -> suites.add(row.requirement().suite())));
        Set<String> comparable = new LinkedHashSet<>();
        for (String suite : suites) {
            line(
                    out,
                    suite,
                    columns.stream()
                            .map(column -> cell(suite, column, columns.get(0)))
                            .toList());
            if (columns.stream().allMatch(column -> isEqual(suite, column, columns.get(0)))) {
                comparable.add(suite);
            }
        }
        out.println();
        differences(out, columns, comparable);
    }

    private String cell(String suite, Column column, Column first) {
        if (isEqual(suite, column, first)) {
            return column.cell(suite);
        }
        Set<String> ids = new TreeSet<>(column.asked(suite).keySet());
        ids.addAll(first.asked(suite).keySet());
        String unequal = ids.stream()
                .filter(id -> !String.valueOf(column.asked(suite).get(id))
                        .equals(first.asked(suite).get(id)))
                .collect(Collectors.joining(", "));
        refused.add(safe(column.profile().id() + ", " + suite + ": " + column.name() + " against " + first.name()
                + " in " + unequal));
        return "refused";
    }

    private static boolean isEqual(String suite, Column column, Column first) {
        return column.asked(suite).equals(first.asked(suite));
    }

    private static void differences(PrintWriter out, List<Column> columns, Set<String> comparable) {
        List<Row> differing = columns.get(0).tally().rows(columns.get(0).profile()).stream()
                .filter(row -> comparable.contains(row.requirement().suite()))
                .filter(row -> columns.stream()
                                .map(column -> outcome(column, row))
                                .distinct()
                                .count()
                        > 1)
                .toList();
        if (differing.isEmpty()) {
            return;
        }
        line(out, "where they differ", columns.stream().map(Column::name).toList());
        line(out, "---", columns.stream().map(column -> "---").toList());
        differing.forEach(row -> line(
                out,
                row.requirement().id(),
                columns.stream().map(column -> outcome(column, row)).toList()));
        out.println();
    }

    private static String outcome(Column column, Row row) {
        return column.row(row.requirement().id())
                .flatMap(Row::outcome)
                .map(outcome -> Column.shape(outcome) + " " + Words.of(outcome))
                .orElse("nothing expected");
    }

    private static void line(PrintWriter out, String first, List<String> cells) {
        String joined = cells.stream().map(Comparison::safe).collect(Collectors.joining(" | "));
        out.println("| " + safe(first) + " | " + joined + " |");
    }

    private static String safe(String cell) {
        return Characters.visible(cell)
                .codePoints()
                .mapToObj(code -> "&<>\\`*_[]|~@$".indexOf(code) < 0 ? Character.toString(code) : "&#" + code + ";")
                .collect(Collectors.joining());
    }
}
