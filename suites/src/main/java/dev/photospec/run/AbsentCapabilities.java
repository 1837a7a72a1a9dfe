package dev.photospec.run;

import dev.photospec.spec.Capability;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Nearest;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import java.util.List;
import java.util.Locale;

/** Checks what a configuration says is absent against the profile and against the rest of the configuration. */
public final class AbsentCapabilities {

    private AbsentCapabilities() {}

    /** @throws UsageException if the profile knows no such name, or the configuration has an example of it */
    public static void check(Target target, Profile profile) {
        for (String name : target.absent()) {
            List<String> known =
                    profile.capabilities().stream().map(Capability::id).sorted().toList();
            Capability capability = profile.capabilities().stream()
                    .filter(one -> one.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("photospec: absent: " + profile.id() + " knows no '" + name
                            + "'" + Nearest.hint(name, known) + " Known: " + String.join(", ", known)));
            contradiction(capability, target, profile);
        }
    }

    private static void contradiction(Capability capability, Target target, Profile profile) {
        if (target.classes().contains(capability.id())) {
            throw new UsageException("photospec: " + capability.id() + " is named under classes and under absent; take"
                    + " it out of one of them");
        }
        target.owners().stream()
                .filter(owner -> capability.states().contains(owner.state()) && isReached(owner, profile))
                .findFirst()
                .ifPresent(owner -> {
                    throw new UsageException("photospec: absent names " + capability.id() + ", but the photo of "
                            + owner.photoKey() + " is declared to be that ("
                            + owner.state().name().toLowerCase(Locale.ROOT) + "); take one of the two out");
                });
    }

    private static boolean isReached(PhotoOwner owner, Profile profile) {
        return profile.owners().stream().anyMatch(way -> way.photoOf() == owner.kind());
    }
}
