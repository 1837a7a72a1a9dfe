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
     * Returns the classes that the target claims; none for all.
     *
     * @throws UsageException if the profile has no such class, or what the target lacks cannot be so
     */
    public static List<String> claimed(Target target, Profile profile) {
        AbsentCapabilities.check(target, profile);
        return checked(target.classes(), profile);
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
