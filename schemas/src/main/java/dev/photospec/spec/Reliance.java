package dev.photospec.spec;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of a ledger that other rows rely on, directly or through further rows. */
public final class Reliance {

    private final Map<String, Requirement> rows;

    /** @param rows the rows of one ledger */
    public Reliance(Collection<Requirement> rows) {
        this.rows = rows.stream().collect(Collectors.toMap(Requirement::id, Function.identity(), (one, other) -> one));
    }

    /** Returns the ids of the rows that a row relies on, the nearest first. */
    public List<String> of(String row) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(next(row));
        while (!open.isEmpty()) {
            String id = open.remove();
            if (!id.equals(row) && found.add(id)) {
                open.addAll(next(id));
            }
        }
        return List.copyOf(found);
    }

    private List<String> next(String row) {
        return rows.containsKey(row) ? rows.get(row).reliesOn() : List.of();
    }
}
