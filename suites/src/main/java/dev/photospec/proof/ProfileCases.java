package dev.photospec.proof;

import dev.photospec.plan.Case;
import dev.photospec.plan.Strength;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cases of a profile.
 *
 * @param all every one, reads before writes
 * @param samples the ids of those that each strength takes
 */
record ProfileCases(List<Case> all, Map<Strength, Set<String>> samples) {

    static ProfileCases of(List<Case> all, List<Strength> strengths) {
        return new ProfileCases(all, StrengthTally.samples(strengths, all));
    }
}
