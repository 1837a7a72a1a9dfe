package dev.photospec.proof;

/**
 * A row that a mutant had to break and did not.
 *
 * @param profile the profile's id
 * @param requirement the row's id
 * @param mutant the mutant's id
 * @param expected the part of the message that had to come
 * @param actual what came instead
 */
public record Survivor(String profile, String requirement, String mutant, String expected, String actual) {}
