package dev.photospec.proof;

import dev.photospec.plan.Case;
import dev.photospec.plan.Strength;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The worth of a strength: how much it sends, and how many mutants it sees.
 *
 * @param strength how many dimensions are combined
 * @param cases the cases that it takes of all profiles
 * @param allCases the cases of all profiles
 * @param requests the steps of those that it takes
 * @param allRequests the steps of all
 * @param killed the trials of mutants in which a case that it takes finds something
 * @param trials the trials of mutants
 */
public record StrengthTally(
        String strength, int cases, int allCases, int requests, int allRequests, int killed, int trials) {

    /** Returns the ids of the cases that each strength takes. */
    static Map<Strength, Set<String>> samples(List<Strength> strengths, List<Case> cases) {
        Map<Strength, Set<String>> samples = new LinkedHashMap<>();
        for (Strength strength : strengths) {
            samples.put(strength, strength.select(cases).stream().map(Case::id).collect(Collectors.toSet()));
        }
        return samples;
    }

    /** Returns the tally of each strength. */
    static List<StrengthTally> of(List<Strength> strengths, Collection<ProfileCases> cases, List<MutantTrial> trials) {
        return strengths.stream().map(strength -> of(strength, cases, trials)).toList();
    }

    private static StrengthTally of(Strength strength, Collection<ProfileCases> profiles, List<MutantTrial> trials) {
        List<Case> cases = profiles.stream().flatMap(of -> of.all().stream()).toList();
        List<Case> taken = profiles.stream()
                .flatMap(of -> of.all().stream()
                        .filter(one -> of.samples().get(strength).contains(one.id())))
                .toList();
        return new StrengthTally(
                strength.toString(),
                taken.size(),
                cases.size(),
                requests(taken),
                requests(cases),
                (int) trials.stream()
                        .filter(trial -> trial.killedAt().contains(strength.toString()))
                        .count(),
                trials.size());
    }

    private static int requests(List<Case> cases) {
        return cases.stream().mapToInt(one -> one.requirement().steps().size()).sum();
    }
}
