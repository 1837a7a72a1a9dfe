package dev.photospec.waiver;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names some cases by as few patterns as possible, none of which matches one of the others. */
public final class CasePatterns {

    private CasePatterns() {}

    /**
     * Returns ids of requirements where all of their cases are meant, else beginnings of case ids, else case ids.
     *
     * @param meant the ids of the cases that the patterns have to match
     * @param others the ids of the cases that they must not match
     */
    public static List<String> of(Collection<String> meant, Collection<String> others) {
        SortedSet<String> patterns = new TreeSet<>();
        beginnings(meant, 1).forEach((requirement, cases) -> {
            if (others.stream().noneMatch(id -> isBelow(id, requirement))) {
                patterns.add(requirement);
            } else {
                patterns.addAll(ofRequirement(cases, others));
            }
        });
        return List.copyOf(patterns);
    }

    private static List<String> ofRequirement(Collection<String> cases, Collection<String> others) {
        return beginnings(cases, 3).entrySet().stream()
                .flatMap(place -> others.stream().noneMatch(id -> isBelow(id, place.getKey()))
                        ? Stream.of(place.getKey() + "/*")
                        : place.getValue().stream())
                .toList();
    }

    /** Groups ids by so many of their segments: requirement, method, owner. */
    private static Map<String, List<String>> beginnings(Collection<String> ids, int segments) {
        return ids.stream()
                .collect(Collectors.groupingBy(
                        id -> Stream.of(id.split("/")).limit(segments).collect(Collectors.joining("/"))));
    }

    private static boolean isBelow(String id, String beginning) {
        return id.equals(beginning) || id.startsWith(beginning + "/");
    }
}
