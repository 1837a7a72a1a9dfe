package dev.photospec.shard;

import dev.photospec.plan.Case;
import dev.photospec.plan.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Cuts cases into parts of about the same cost. Cases that see a photo which any of them changes stay
 * together, as only the process that changes it knows what it is. The same cases are always cut the same.
 */
public final class ShardPlanner {

    private final ToLongFunction<Case> cost;

    public ShardPlanner(ToLongFunction<Case> cost) {
        this.cost = cost;
    }

    /** Cases that must not be parted, and their cost together. */
    private record Unit(List<Case> cases, long cost) {}

    /** The cases of one part, in their order. */
    public List<Case> part(List<Case> all, ShardSpec part) {
        long[] loads = new long[part.count()];
        Set<Case> wanted = new HashSet<>();
        for (Unit unit : units(all)) {
            int least = 0;
            for (int i = 1; i < loads.length; i++) {
                least = loads[i] < loads[least] ? i : least;
            }
            loads[least] += unit.cost();
            wanted.addAll(least == part.index() - 1 ? unit.cases() : List.of());
        }
        return all.stream().filter(wanted::contains).toList();
    }

    /** The dearest first, those of equal cost in the order of the cases. */
    private List<Unit> units(List<Case> all) {
        Map<String, String> roots = roots(all);
        Map<String, List<Case>> together = new LinkedHashMap<>();
        for (Case one : all) {
            String key = photos(one)
                    .filter(roots::containsKey)
                    .findFirst()
                    .map(photo -> root(roots, photo))
                    .orElse("/" + one.id());
            together.computeIfAbsent(key, unit -> new ArrayList<>()).add(one);
        }
        return together.values().stream()
                .map(cases -> new Unit(cases, cases.stream().mapToLong(cost).sum()))
                .sorted(Comparator.comparingLong(Unit::cost).reversed())
                .toList();
    }

    /** For each photo that is written, another that is seen by the same case, or itself. */
    private static Map<String, String> roots(List<Case> all) {
        Map<String, String> roots = new HashMap<>();
        all.stream()
                .filter(one -> one.subject() != null && one.writes())
                .map(one -> one.subject().owner().photoKey())
                .forEach(photo -> roots.put(photo, photo));
        for (Case one : all) {
            List<String> written = photos(one)
                    .filter(roots::containsKey)
                    .map(photo -> root(roots, photo))
                    .toList();
            written.forEach(photo -> roots.put(photo, written.get(0)));
        }
        return roots;
    }

    private static String root(Map<String, String> roots, String photo) {
        String root = photo;
        while (!roots.get(root).equals(root)) {
            root = roots.get(root);
        }
        return root;
    }

    private static Stream<String> photos(Case one) {
        return Stream.of(
                        one.subject() == null ? Stream.<Subject>empty() : Stream.of(one.subject()),
                        one.bystander() == null ? Stream.<Subject>empty() : Stream.of(one.bystander()))
                .flatMap(subjects -> subjects)
                .map(subject -> subject.owner().photoKey());
    }
}
