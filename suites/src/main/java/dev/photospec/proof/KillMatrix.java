package dev.photospec.proof;

import dev.photospec.proof.Kill.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The kill matrix: which mutant broke which row and which check. */
public final class KillMatrix {

    private final Proof proof;

    public KillMatrix(Proof proof) {
        this.proof = proof;
    }

    /** The mutants that broke each check on purpose, by the check's name. */
    public Map<String, Set<String>> mutantsByCheck() {
        Map<String, Set<String>> cells = new TreeMap<>();
        proof.checks().forEach(check -> cells.put(check, new TreeSet<>()));
        proof.kills()
                .filter(kill -> kill.kind() == Kind.INTENDED)
                .forEach(kill -> kill.checks().forEach(check -> cells.get(check).add(kill.mutant())));
        return cells;
    }

    /** The mutants that broke each row in one of these ways, by profile and row. */
    public Map<String, Set<String>> mutantsByRow(Set<Kind> kinds) {
        Map<String, Set<String>> cells = new LinkedHashMap<>();
        proof.rows().forEach((profile, rows) -> rows.forEach(row -> cells.put(profile + "/" + row, new TreeSet<>())));
        proof.kills()
                .filter(kill -> kinds.contains(kill.kind()))
                .forEach(kill ->
                        cells.get(kill.profile() + "/" + kill.requirement()).add(kill.mutant()));
        return cells;
    }

    /** Rows, as profile/row, that no mutant broke on purpose. */
    public List<String> rowsNeverKilled() {
        return empty(mutantsByRow(Set.of(Kind.INTENDED)));
    }

    /** Checks that no mutant broke on purpose. */
    public List<String> checksNeverKilled() {
        return empty(mutantsByCheck());
    }

    /** Groups of rows of one profile that the same mutants broke, so that one of them might do. */
    public List<List<String>> rowsAlwaysKilledTogether() {
        Map<List<Object>, List<String>> groups = new LinkedHashMap<>();
        mutantsByRow(Set.of(Kind.values())).forEach((row, mutants) -> {
            String profile = row.substring(0, row.indexOf('/'));
            groups.computeIfAbsent(List.of(profile, mutants), key -> new ArrayList<>())
                    .add(row);
        });
        return groups.entrySet().stream()
                .filter(group -> !((Set<?>) group.getKey().get(1)).isEmpty())
                .map(Map.Entry::getValue)
                .filter(rows -> rows.size() > 1)
                .toList();
    }

    /** Returns how many rows were broken in each way. */
    public Map<Kind, Long> killsByKind() {
        return proof.kills().collect(Collectors.groupingBy(Kill::kind, TreeMap::new, Collectors.counting()));
    }

    private static List<String> empty(Map<String, Set<String>> cells) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
