package dev.photospec.proof;

import java.util.List;

/**
 * The result of one lawful variant with one profile.
 *
 * @param variant the variant's id
 * @param profile the profile's id
 * @param cases how many cases were tried
 * @param passed how many of them passed
 * @param warned ids of the cases that were warned of, none of a documented row
 * @param faults what ought not to have happened, a sentence each
 */
public record LawfulVariantTrial(
        String variant, String profile, int cases, int passed, List<String> warned, List<String> faults) {}
