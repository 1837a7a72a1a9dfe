package dev.photospec.verdict.cause;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Broken cases in groups that can be joined (a union–find structure). */
final class Partition {

    private final List<BrokenCase> cases;
    private final Map<String, String> parents = new HashMap<>();

    /** Begins with each case in a group of its own. */
    Partition(List<BrokenCase> cases) {
        this.cases = cases;
        cases.forEach(broken -> parents.put(broken.id(), broken.id()));
    }

    void join(BrokenCase one, BrokenCase other) {
        parents.put(root(one), root(other));
    }

    void joinAll(Collection<BrokenCase> group) {
        BrokenCase first = group.iterator().next();
        group.forEach(broken -> join(broken, first));
    }

    /** Returns the groups in the order of their first cases, each with its cases in their order. */
    List<List<BrokenCase>> groups() {
        return List.copyOf(cases.stream()
                .collect(Collectors.groupingBy(this::root, LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values());
    }

    private String root(BrokenCase broken) {
        String at = broken.id();
        while (!parents.get(at).equals(at)) {
            parents.put(at, parents.get(parents.get(at)));
            at = parents.get(at);
        }
        return at;
    }
}
