package dev.photospec.proof;

import java.util.List;

/**
 * The effect of one mutant on one profile's rows.
 *
 * @param mutant the mutant's id
 * @param profile the profile's id
 * @param cases how many cases were tried
 * @param kills the rows that broke
 * @param survivors the rows that had to break and did not
 * @param kitFaults what broke inside the kit
 * @param killedAt the strengths that see it
 */
public record MutantTrial(
        String mutant,
        String profile,
        int cases,
        List<Kill> kills,
        List<Survivor> survivors,
        List<String> kitFaults,
        List<String> killedAt) {}
