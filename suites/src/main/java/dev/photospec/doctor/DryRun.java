package dev.photospec.doctor;

import dev.photospec.plan.Case;
import dev.photospec.spec.Capability;
import dev.photospec.spec.Profile;
import dev.photospec.target.Obstacle;
import dev.photospec.target.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A forecast of a run of the cases.
 *
 * @param judged the cases that can be tried
 * @param obstacles for each obstacle, how many cases it keeps from being judged
 * @param unclaimed how many cases need a class that is not claimed, or something that is absent
 */
public record DryRun(List<Case> judged, Map<Obstacle, Long> obstacles, long unclaimed) {

    private static final int MOST_TOLD = 5;

    public static DryRun of(Profile profile, Target target, List<Case> cases) {
        List<Capability> absent = profile.capabilities().stream()
                .filter(one -> target.absent().contains(one.id()))
                .toList();
        List<Case> claimed = cases.stream()
                .filter(one -> isClaimed(target, one) && absent.stream().noneMatch(one::needs))
                .toList();
        return new DryRun(
                claimed.stream().filter(one -> one.obstacle() == null).toList(),
                claimed.stream()
                        .filter(one -> one.obstacle() != null)
                        .collect(Collectors.groupingBy(
                                Case::obstacle,
                                () -> new TreeMap<>(Comparator.comparing(Obstacle::sentence)),
                                Collectors.counting())),
                cases.size() - claimed.size());
    }

    private static boolean isClaimed(Target target, Case one) {
        return target.classes().isEmpty() || target.classes().containsAll(one.classes());
    }

    /** Says how many cases a run would judge, and what keeps most of the others from it. */
    public List<String> told() {
        long blocked = obstacles.values().stream().mapToLong(Long::longValue).sum();
        String judging = "would judge " + judged.size() + " of " + (judged.size() + blocked) + " cases"
                + (unclaimed == 0 ? "" : " (" + unclaimed + " not applicable)");
        if (blocked == 0) {
            return List.of(judging);
        }
        Stream<String> most = obstacles.entrySet().stream()
                .sorted(Map.Entry.<Obstacle, Long>comparingByValue().reversed())
                .limit(MOST_TOLD)
                .map(one -> "  " + one.getValue() + " × " + one.getKey().sentence());
        int more = obstacles.size() - MOST_TOLD;
        Stream<String> rest = more > 0
                ? Stream.of("  and " + more + " more: photospec plan, with the same options, shows all")
                : Stream.empty();
        return Stream.of(Stream.of(judging + "; to judge the rest:"), most, rest)
                .flatMap(lines -> lines)
                .toList();
    }

    /** For each method, how many requests the steps of the cases are. */
    public Map<String, Long> verbs() {
        return judged.stream()
                .flatMap(one -> one.requirement().steps().stream().map(one::verb))
                .collect(Collectors.groupingBy(verb -> verb, TreeMap::new, Collectors.counting()));
    }

    /** For each route, how many cases there are. */
    public Map<String, Long> routes() {
        return counted(judged, one -> one.route().toString());
    }

    /** For each owner, how many cases there are. */
    public Map<String, Long> owners() {
        return counted(judged, one -> one.subject().owner().photoKey());
    }

    /** The owners whose photo would be set and restored. */
    public Map<String, Long> restored() {
        return counted(writing().filter(this::canBeRead).toList(), this::owner);
    }

    /** The owners who have no photo, and would have one afterwards. */
    public Map<String, Long> residue() {
        return counted(writing().filter(one -> !canBeRead(one)).toList(), this::owner);
    }

    /** Returns how many cases write. */
    public long writes() {
        return writing().count();
    }

    private Stream<Case> writing() {
        return judged.stream().filter(Case::writes);
    }

    private boolean canBeRead(Case one) {
        return one.subject().owner().mailboxPhoto() != null
                && !one.subject().owner().personal();
    }

    private String owner(Case one) {
        return one.subject().owner().photoKey();
    }

    private static Map<String, Long> counted(List<Case> cases, Function<Case, String> by) {
        return cases.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
