package dev.photospec.judge;

import dev.photospec.spec.Reading;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Standing;
import dev.photospec.verdict.Outcome;

/**
 * The rules that a judge applies.
 *
 * @param reading which reading of a disputed statement holds
 * @param failOn the weakest standing whose break is a failure; any weaker one only warns
 */
public record Strictness(Reading reading, Standing failOn) {

    /** With failures for what is documented only. */
    public static Strictness of(Reading reading) {
        return new Strictness(reading, Standing.DOCUMENTED);
    }

    Outcome whenBroken(Requirement requirement) {
        return requirement.standing().isAsFirmAs(failOn) ? Outcome.FAILED : Outcome.WARNED;
    }
}
