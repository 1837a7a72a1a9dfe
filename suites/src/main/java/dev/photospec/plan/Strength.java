package dev.photospec.plan;

import dev.photospec.spec.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The number of dimensions whose values are all combined with each other: those of the owner, the addressing, the resource,
 * the verb, the scope, the size, the photo's state and the suite. Every requirement keeps a case at least.
 */
public enum Strength {
    ONE(1),
    TWO(2),
    THREE(3),
    ALL(0);

    private final int combined;

    Strength(int combined) {
        this.combined = combined;
    }

    /** Returns those of the cases that it takes, in their order; which ones does not depend on it. */
    public List<Case> select(List<Case> cases) {
        if (this == ALL) {
            return cases;
        }
        Map<String, Integer> covered = new HashMap<>();
        List<Case> taken = new ArrayList<>();
        for (Case one : cases.stream().sorted(Comparator.comparing(Case::id)).toList()) {
            List<String> combinations = combinations(one);
            if (combinations.stream().anyMatch(combination -> !covered.containsKey(combination))) {
                taken.add(one);
                combinations.forEach(combination -> covered.merge(combination, 1, Integer::sum));
            }
        }
        Set<Case> needed = withoutSpare(taken, covered);
        return cases.stream().filter(needed::contains).toList();
    }

    /** A case that was taken early can have nothing of its own in the end. */
    private Set<Case> withoutSpare(List<Case> taken, Map<String, Integer> covered) {
        Collections.reverse(taken);
        Set<Case> needed = new HashSet<>();
        for (Case one : taken) {
            List<String> combinations = combinations(one);
            if (combinations.stream().anyMatch(combination -> covered.get(combination) == 1)) {
                needed.add(one);
            } else {
                combinations.forEach(combination -> covered.merge(combination, -1, Integer::sum));
            }
        }
        return needed;
    }

    private List<String> combinations(Case one) {
        List<String> found = new ArrayList<>();
        combine(values(one), 0, combined, "", found);
        found.add(one.requirement().id());
        return found;
    }

    private static void combine(List<String> values, int from, int more, String chosen, List<String> found) {
        if (more == 0) {
            found.add(chosen);
            return;
        }
        for (int i = from; i <= values.size() - more; i++) {
            combine(values, i + 1, more - 1, chosen + " " + i + "=" + values.get(i), found);
        }
    }

    private static List<String> values(Case one) {
        return List.of(
                one.route().owner().id(),
                one.addressing().stream().map(Key::attribute).collect(Collectors.joining(".")),
                one.route().resource().id(),
                one.route().verb(),
                String.valueOf(one.scope()),
                String.valueOf(one.size()),
                String.valueOf(one.requirement().state()),
                one.requirement().suite());
    }

    /** As the command line spells it. */
    @Override
    public String toString() {
        return this == ALL ? "all" : String.valueOf(combined);
    }
}
