package dev.photospec.verdict.cause;

import dev.photospec.spec.Reliance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Groups the broken cases of one profile by their probable cause. */
final class Grouping {

    private final Partition partition;
    private final List<BrokenCase> cases;
    private final PassedPlaces passed;

    Grouping(List<BrokenCase> cases, PassedPlaces passed) {
        this.cases = cases;
        this.passed = passed;
        this.partition = new Partition(cases);
    }

    List<List<BrokenCase>> groups(Reliance reliance) {
        joinToFoundations(reliance);
        joinSizesToPictures();
        joinByOwners();
        joinByAddressing();
        return partition.groups();
    }

    /** A case joins one that it relies on; those that rely on nothing broken, or tell enough, join by what came back. */
    private void joinToFoundations(Reliance reliance) {
        Foundations foundations = new Foundations(reliance, cases);
        List<BrokenCase> bySymptom = new ArrayList<>();
        for (BrokenCase broken : cases) {
            foundations
                    .of(broken)
                    .filter(found ->
                            !broken.symptom().isTelling() || found.symptom().equals(broken.symptom()))
                    .ifPresentOrElse(found -> partition.join(broken, found), () -> bySymptom.add(broken));
        }
        by(bySymptom, BrokenCase::symptom).values().forEach(partition::joinAll);
    }

    /** A size that is wrong says less than a picture that is: where both come from the same owners, it is the picture. */
    private void joinSizesToPictures() {
        List<List<BrokenCase>> groups = partition.groups().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .toList();
        for (List<BrokenCase> sizes : groups) {
            if (sizes.stream().allMatch(broken -> broken.symptom().isSizeOnly())) {
                groups.stream()
                        .filter(pictures -> pictures.stream()
                                .anyMatch(broken -> broken.symptom().isWrongPicture()))
                        .filter(pictures -> isMostly(owners(sizes), owners(pictures)))
                        .findFirst()
                        .ifPresent(pictures -> partition.join(sizes.get(0), pictures.get(0)));
            }
        }
    }

    private static boolean isMostly(Set<String> some, Set<String> of) {
        return some.stream().filter(of::contains).count() * 2 >= some.size();
    }

    /** Joins groups of the same kinds of owners, where others are not affected: the same code is at fault. */
    private void joinByOwners() {
        Map<List<?>, List<List<BrokenCase>>> alike = new LinkedHashMap<>();
        for (List<BrokenCase> group : partition.groups()) {
            Set<String> kinds = group.stream().map(BrokenCase::ownerKind).collect(Collectors.toSet());
            if (group.stream().anyMatch(broken -> passed.isElsewhere(broken.requirement(), kinds))) {
                alike.computeIfAbsent(List.of(kinds, usualPlace(group)), key -> new ArrayList<>())
                        .add(group);
            }
        }
        alike.values()
                .forEach(groups -> groups.forEach(
                        group -> partition.join(group.get(0), groups.get(0).get(0))));
    }

    /** Joins groups that answer one status wherever the path has one key, as where a router does not know it. */
    private void joinByAddressing() {
        Map<List<String>, BrokenCase> first = new HashMap<>();
        for (List<BrokenCase> group : partition.groups()) {
            Symptom symptom = group.get(0).symptom();
            if (symptom.kind() == Symptom.Kind.STATUS) {
                new Contrast(group, passed)
                        .addressingKey()
                        .map(key -> first.putIfAbsent(List.of(symptom.text(), key), group.get(0)))
                        .ifPresent(other -> partition.join(group.get(0), other));
            }
        }
    }

    private static RequestKind usualPlace(List<BrokenCase> group) {
        return by(group, broken -> broken.symptom().place()).entrySet().stream()
                .max(Comparator.comparingInt(place -> place.getValue().size()))
                .orElseThrow()
                .getKey();
    }

    private static Set<String> owners(List<BrokenCase> group) {
        return group.stream().map(BrokenCase::owner).collect(Collectors.toSet());
    }

    private static <K> Map<K, List<BrokenCase>> by(List<BrokenCase> cases, Function<BrokenCase, K> key) {
        return cases.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
