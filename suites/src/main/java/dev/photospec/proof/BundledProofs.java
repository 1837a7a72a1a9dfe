package dev.photospec.proof;

import dev.photospec.mutant.Mutants;
import dev.photospec.verdict.Guide.Proof;
import dev.photospec.verdict.Proofs;
import java.util.List;

/** The faults of the bundled mutants, one for each requirement that catches it. */
public final class BundledProofs implements Proofs {

    @Override
    public List<Proof> all() {
        return Mutants.bundled().stream()
                .flatMap(mutant -> mutant.breaks().stream()
                        .map(broken -> new Proof(
                                mutant.profiles(), broken.requirement(), mutant.id(), mutant.fault(), mutant.effect())))
                .toList();
    }
}
