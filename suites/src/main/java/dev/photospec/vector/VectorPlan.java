package dev.photospec.vector;

import dev.photospec.mutant.Mutant;
import dev.photospec.run.Selector;
import dev.photospec.spec.Profile;
import java.util.List;

/**
 * The plan of a set of vectors.
 *
 * @param profiles the dialects
 * @param wanted chooses cases by their ids
 * @param mutants the faults that make failing vectors
 * @param seed decides which cases and mutants are taken
 * @param failing the most failing vectors of a statement
 */
public record VectorPlan(List<Profile> profiles, Selector wanted, List<Mutant> mutants, long seed, int failing) {}
