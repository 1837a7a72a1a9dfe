package dev.photospec.verdict;

/**
 * A conformance class of a profile, and what the run expects of it.
 *
 * @param name its name in the profile
 * @param claimed whether the target's vendor says that it is there
 * @param planned the number of cases that count for it; a case can count for more than one class
 * @param expected the number of those that were selected
 */
public record ClassClaim(String name, boolean claimed, int planned, int expected) {

    /** A class of which every case was selected. */
    public ClassClaim(String name, boolean claimed, int expected) {
        this(name, claimed, expected, expected);
    }
}
