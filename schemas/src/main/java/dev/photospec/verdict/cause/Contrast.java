package dev.photospec.verdict.cause;

import dev.photospec.verdict.cause.PassedPlaces.Passed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells cases that did not pass from those of the same requirements that did. */
final class Contrast {

    private static final String BY = " by ";

    private static final int NAMED = 4;

    private final List<BrokenCase> broken;
    private final List<Passed> passed;

    Contrast(List<BrokenCase> broken, PassedPlaces places) {
        this.broken = broken;
        this.passed = broken.stream()
                .map(BrokenCase::requirement)
                .distinct()
                .flatMap(requirement -> places.of(requirement).stream())
                .toList();
    }

    /** Returns the fact that tells them apart, as a sentence; empty if there is none. */
    Optional<String> fact() {
        if (passed.isEmpty()) {
            return Optional.of(
                    broken.size() == 1 ? "no other case looks at this" : "every case of these statements is affected");
        }
        return byAddressing()
                .or(() -> between("for", BrokenCase::ownerKind, place -> BrokenCase.kindOf(place.owner()), passed))
                .or(() -> between("with", BrokenCase::verb, Passed::verb, passed))
                .or(() -> between("with", BrokenCase::variant, Passed::variant, ofTheSameKinds()));
    }

    /** Returns those about the same kinds of owners: a scope for contacts says nothing about groups. */
    private List<Passed> ofTheSameKinds() {
        Set<String> kinds = all(broken, BrokenCase::ownerKind);
        return passed.stream()
                .filter(place -> kinds.contains(BrokenCase.kindOf(place.owner())))
                .toList();
    }

    private Optional<String> byAddressing() {
        return addressingKey()
                .map(key -> "only by " + key + "; by " + listed(keysOf(otherwise())) + " the same request "
                        + answer(otherwise()));
    }

    /** Returns the key that all affected paths have, and none of those of the same kinds of owners that passed. */
    Optional<String> addressingKey() {
        List<Passed> otherwise = otherwise();
        return keys(broken.get(0).owner()).stream()
                .filter(key -> broken.stream().allMatch(one -> keys(one.owner()).contains(key)))
                .filter(key -> !otherwise.isEmpty()
                        && otherwise.stream()
                                .noneMatch(place -> keys(place.owner()).contains(key)))
                .findFirst();
    }

    private List<Passed> otherwise() {
        return ofTheSameKinds().stream()
                .filter(place -> !keys(place.owner()).isEmpty())
                .toList();
    }

    private static Set<String> keysOf(List<Passed> places) {
        return places.stream()
                .flatMap(place -> keys(place.owner()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String answer(List<Passed> places) {
        Set<Integer> statuses = places.stream().map(Passed::status).collect(Collectors.toSet());
        return statuses.size() == 1 && !statuses.contains(0)
                ? "answers " + statuses.iterator().next()
                : "passes";
    }

    private static List<String> keys(String owner) {
        return owner.contains(BY)
                ? List.of(owner.substring(owner.lastIndexOf(BY) + BY.length()).split("\\."))
                : List.of();
    }

    private Optional<String> between(
            String word,
            Function<BrokenCase, String> ofBroken,
            Function<Passed, String> ofPassed,
            List<Passed> places) {
        Set<String> affected = all(broken, ofBroken);
        Set<String> others = all(places, ofPassed);
        boolean apart = affected.size() <= NAMED
                && !others.isEmpty()
                && Stream.of(affected, others).allMatch(words -> !words.contains(""))
                && affected.stream().noneMatch(others::contains);
        return apart
                ? Optional.of("only " + word + " " + listed(affected) + "; " + word + " " + listed(others)
                        + " the same passes")
                : Optional.empty();
    }

    private static String listed(Set<String> words) {
        String some = words.stream().limit(NAMED).collect(Collectors.joining(", "));
        return words.size() > NAMED ? some + " and " + (words.size() - NAMED) + " more" : some;
    }

    private static <T> Set<String> all(Collection<T> some, Function<T, String> word) {
        return some.stream().map(word).collect(Collectors.toCollection(TreeSet::new));
    }
}
