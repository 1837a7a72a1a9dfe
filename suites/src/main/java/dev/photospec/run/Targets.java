package dev.photospec.run;

import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Mutants;
import dev.photospec.plan.WritePolicy;
import dev.photospec.reference.Reference;
import dev.photospec.restore.JournalEntry;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.target.Connection;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.verdict.RunOrigin;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The judged targets: each profile with its target, and the reference if that is the target.
 *
 * @param pairs the profiles and targets
 * @param consent what may be changed there
 * @param origin where the settings come from; null for the reference
 * @param waivers the file with the waivers that the configuration names, or null
 * @param reference the reference that was started for them, or null
 */
public record Targets(
        List<Pair> pairs, WritePolicy consent, JournalEntry.Origin origin, Path waivers, Reference reference)
        implements AutoCloseable {

    /** A profile and the target that is judged by it. */
    public record Pair(Profile profile, Target target) {}

    public static Targets of(
            Target target, Profile profile, WritePolicy consent, JournalEntry.Origin origin, Path waivers) {
        return new Targets(List.of(new Pair(profile, target)), consent, origin, waivers, null);
    }

    /** Returns a target that is in no file, so that no later command could restore anything there. */
    public static Targets of(Target target, Profile profile, WritePolicy consent) {
        return of(target, profile, consent, null, null);
    }

    public static Targets reference(
            List<Profile> profiles, Reading reading, BiFunction<Profile, Target, Target> overrides) {
        Reference reference = Reference.start(0);
        List<Pair> pairs = profiles.stream()
                .map(profile -> new Pair(
                        profile, overrides.apply(profile, reference.mount(profile, behaviour(profile, reading)))))
                .toList();
        return new Targets(pairs, WritePolicy.ALL, null, null, reference);
    }

    /** The reference follows the reading that is judged. */
    private static Behaviour behaviour(Profile profile, Reading reading) {
        return reading == Reading.OBSERVED ? Mutants.observed(profile.id()) : Behaviour.CORRECT;
    }

    /** Returns the settings of the target for the result; null for the reference and for a target of Java code. */
    RunOrigin runOrigin() {
        if (origin == null) {
            return null;
        }
        Path here = Path.of("").toAbsolutePath();
        Path file = origin.config().normalize();
        boolean given = !origin.target().equals(origin.configured());
        return new RunOrigin(
                (file.startsWith(here) ? here.relativize(file) : file).toString(),
                origin.profile(),
                given ? origin.target() : null);
    }

    public boolean isReference() {
        return reference != null;
    }

    /** Returns the target; of the reference's, which differ in their paths only, the first. */
    public Target any() {
        return pairs.get(0).target();
    }

    /** The limits that hold for all: the strictest are the first target's, as there is one or our own. */
    Limits limits() {
        return any().limits();
    }

    /** Returns how they are reached; our own straight. */
    Connection connection() {
        return any().connection();
    }

    /** Gives the embedded reference, if that is the target, the photos that it started with. */
    void resetReference() {
        if (reference != null) {
            pairs.forEach(pair -> reference.reset(pair.target()));
        }
    }

    /** Gives an owner at the embedded reference the photos that it started with. */
    void resetReference(Target target, PhotoOwner owner) {
        reference.reset(target, owner);
    }

    @Override
    public void close() {
        if (reference != null) {
            reference.close();
        }
    }
}
