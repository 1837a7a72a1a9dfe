package dev.photospec.certificate;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts outcomes by profile and requirement. */
final class OutcomeCounts {

    private final Map<String, Map<Outcome, Integer>> byProfile = new TreeMap<>();
    private final Map<String, Set<Outcome>> byRequirement = new TreeMap<>();

    void add(CaseVerdict verdict) {
        byProfile
                .computeIfAbsent(verdict.profile(), profile -> new EnumMap<>(Outcome.class))
                .merge(verdict.outcome(), 1, Integer::sum);
        byRequirement
                .computeIfAbsent(verdict.profile() + "/" + verdict.requirement(), name -> EnumSet.noneOf(Outcome.class))
                .add(verdict.outcome());
    }

    Counts counts(ProfileRun profile) {
        return new Counts(profile.planned(), profile.expected(), byProfile.getOrDefault(profile.id(), Map.of()));
    }

    /** Returns what came out of each requirement's cases; a key is profile and requirement, joined by a slash. */
    Map<String, Set<Outcome>> byRequirement() {
        return byRequirement;
    }
}
