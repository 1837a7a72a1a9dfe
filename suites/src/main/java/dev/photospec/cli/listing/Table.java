package dev.photospec.cli.listing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints rows of named cells in columns, one line a row, so that they can be searched and cut. */
public final class Table {

    private static final String GAP = "  ";

    private Table() {}

    /** The lines: a heading, then the rows; none if there are no rows. */
    public static List<String> of(List<? extends Map<String, ?>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<List<String>> cells = Stream.concat(
                        Stream.of(rows.get(0).keySet().stream()
                                .map(name -> name.toUpperCase(Locale.ROOT))
                                .toList()),
                        rows.stream().map(row -> texts(row.values())))
                .toList();
        int[] widths = IntStream.range(0, cells.get(0).size())
                .map(column -> cells.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return cells.stream().map(row -> line(row, widths)).toList();
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(column == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[column] - cell.length()));
        }
        return line.toString().stripTrailing();
    }
}
