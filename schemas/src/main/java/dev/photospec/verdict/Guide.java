package dev.photospec.verdict;

import dev.photospec.spec.Profile;
import java.nio.file.Path;
import java.util.List;

/**
 * The sources of the documentation site.
 *
 * @param profiles what is documented
 * @param proofs the faults that prove the checks
 * @param samples a saved result whose exchanges are the samples, or null
 * @param verdicts whether the outcomes of that result stand beside the statements
 */
public record Guide(List<Profile> profiles, List<Proof> proofs, Path samples, boolean verdicts) {

    /**
     * A fault of which it is proven that a requirement's checks catch it.
     *
     * @param profiles the ids of the profiles it holds for; empty for all
     * @param requirement the requirement's id
     * @param id the fault's own id
     * @param fault what is wrong, in one sentence
     * @param effect what a client suffers from it
     */
    public record Proof(List<String> profiles, String requirement, String id, String fault, String effect) {

        /** Returns whether it proves the requirement of the profile. */
        public boolean of(String profile, String slug) {
            return requirement.equals(slug) && (profiles.isEmpty() || profiles.contains(profile));
        }
    }

    /** The faults that prove the requirement of the profile. */
    public List<Proof> proofs(String profile, String requirement) {
        return proofs.stream().filter(proof -> proof.of(profile, requirement)).toList();
    }
}
