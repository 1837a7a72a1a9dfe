package dev.photospec.report.compare;

import dev.photospec.report.Words;
import dev.photospec.spec.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The statements of two dialects side by side: what a newer edition of some pages says otherwise, adds or leaves out. */
final class Editions {

    /** Dialects that share fewer statements than this are different APIs, not editions of one. */
    private static final int FEWEST_SHARED = 3;

    private final Map<String, Requirement> before;
    private final Map<String, Requirement> after;

    Editions(Column before, Column after) {
        this.before = statements(before);
        this.after = statements(after);
    }

    private static Map<String, Requirement> statements(Column column) {
        Map<String, Requirement> statements = new LinkedHashMap<>();
        column.tally()
                .rows(column.profile())
                .forEach(row -> statements.put(row.requirement().id(), row.requirement()));
        return statements;
    }

    /** Returns whether both speak of one API. */
    boolean areComparable() {
        return shared().size() >= FEWEST_SHARED;
    }

    private Set<String> shared() {
        Set<String> shared = new TreeSet<>(before.keySet());
        shared.retainAll(after.keySet());
        return shared;
    }

    /** Returns how many statements are word for word the same. */
    long same() {
        return shared().stream()
                .filter(id -> said(before.get(id)).equals(said(after.get(id))))
                .count();
    }

    /** Returns a row of three cells for each statement that differs: its id, and what each says. */
    List<List<String>> differences() {
        List<List<String>> rows = new ArrayList<>();
        before.forEach((id, requirement) -> {
            Requirement other = after.get(id);
            if (other == null || !said(requirement).equals(said(other))) {
                rows.add(List.of(id, said(requirement), said(other)));
            }
        });
        after.forEach((id, requirement) -> {
            if (!before.containsKey(id)) {
                rows.add(List.of(id, said(null), said(requirement)));
            }
        });
        return rows;
    }

    private static String said(Requirement requirement) {
        if (requirement == null) {
            return "–";
        }
        String standing = requirement.isExcluded() ? "not judged" : Words.slug(requirement.standing());
        return requirement.statement() + " (" + standing + ")";
    }
}
