package dev.photospec.verdict;

import dev.photospec.spec.Reading;
import dev.photospec.spec.Standing;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run that is about to begin.
 *
 * @param tool the kit
 * @param started when the run began
 * @param reading which reading of disputed statements holds
 * @param failOn the weakest standing whose break is a failure
 * @param shard which part of a run it is; null for a whole one
 * @param origin the settings of its target; null for the embedded reference, or if Java code gave them
 * @param profiles the profiles, each against its target
 */
public record Run(
        Tool tool,
        Instant started,
        Reading reading,
        Standing failOn,
        Shard shard,
        RunOrigin origin,
        List<ProfileRun> profiles) {

    /** A whole run in which only what is documented fails. */
    public Run(Tool tool, Instant started, Reading reading, List<ProfileRun> profiles) {
        this(tool, started, reading, Standing.DOCUMENTED, null, null, profiles);
    }

    /** Returns the targets by name and URL, each once, such as {@code Acme Photos at https://staging.example.com/v1.0}. */
    public String targets() {
        return profiles.stream()
                .map(profile -> profile.implementation() == null
                        ? profile.target()
                        : profile.implementation().name() + " at " + profile.target())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The number of cases expected over all profiles. */
    public int expected() {
        return profiles.stream().mapToInt(ProfileRun::expected).sum();
    }
}
