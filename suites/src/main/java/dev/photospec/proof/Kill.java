package dev.photospec.proof;

import java.util.List;

/**
 * A row that a mutant broke.
 *
 * @param profile the profile's id
 * @param requirement the row's id
 * @param mutant the mutant's id
 * @param kind whether it was meant
 * @param checks the checks that found it
 * @param message what the first of them said
 */
public record Kill(String profile, String requirement, String mutant, Kind kind, List<String> checks, String message) {

    /** The kinds of kills, by intention. */
    public enum Kind {
        /** The mutant names the row, and the message is the one it has to be. */
        INTENDED,
        /** The row relies on one that broke. */
        RELIES_ON,
        /** Neither. */
        OTHER
    }
}
