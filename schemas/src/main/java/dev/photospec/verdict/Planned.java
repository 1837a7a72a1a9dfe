package dev.photospec.verdict;

import dev.photospec.spec.Requirement;

/** A requirement and the number of cases that the profile's routes give it. */
public record Planned(Requirement requirement, int expected) {}
