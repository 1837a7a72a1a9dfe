package dev.photospec.run;

import dev.photospec.spec.Owner;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.load.Nearest;
import dev.photospec.target.Target;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The conformance classes that a profile has. */
public final class ConformanceClasses {

    private static final String ALL = "all";

    private ConformanceClasses() {}

    /** Every class of the profile, in alphabetical order. */
    public static List<String> known(Profile profile) {
        return Stream.concat(
                        profile.owners().stream().map(Owner::conformanceClass),
                        profile.requirements().stream().map(Requirement::conformanceClass))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns the classes that the target claims; none for all. A class of another version of the API leaves the base
     * URL, so it counts only where it is named, or that version's URL, or at the embedded reference.
     *
     * @param reference whether the target is the embedded reference
     *
     * @throws UsageException if the profile has no such class, or what the target lacks cannot be so
     */
    public static List<String> claimed(Target target, Profile profile, boolean reference) {
        AbsentCapabilities.check(target, profile);
        List<String> elsewhere = elsewhere(target, profile);
        if (reference || elsewhere.isEmpty()) {
            return checked(target.classes(), profile);
        }
        if (target.classes().contains(ALL)) {
            return known(profile);
        }
        return target.classes().isEmpty()
                ? known(profile).stream()
                        .filter(name -> !elsewhere.contains(name))
                        .toList()
                : checked(target.classes(), profile);
    }

    private static List<String> elsewhere(Target target, Profile profile) {
        return profile.requirements().stream()
                .filter(row -> row.conformanceClass() != null)
                .filter(row -> row.steps().stream()
                        .anyMatch(step ->
                                step.version() != null && !target.versions().containsKey(step.version())))
                .map(Requirement::conformanceClass)
                .toList();
    }

    /**
     * The claimed classes; none for all.
     *
     * @throws UsageException if the profile has no such class
     */
    public static List<String> checked(List<String> claimed, Profile profile) {
        List<String> known = known(profile);
        for (String name : claimed) {
            if (!known.contains(name) && !name.equals(ALL)) {
                throw new UsageException("photospec: " + profile.id() + " has no class '" + name + "'"
                        + Nearest.hint(name, known) + " Classes: " + String.join(", ", known));
            }
        }
        return claimed.contains(ALL) ? List.of() : claimed;
    }
}
