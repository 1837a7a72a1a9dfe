package dev.photospec.verdict;

import dev.photospec.spec.Reading;
import java.time.Instant;
import java.util.List;

/**
 * What is about to be judged.
 *
 * @param tool the kit
 * @param started when
 * @param reading which reading of disputed statements
 * @param shard which part of a run it is; null for a whole one
 * @param profiles the profiles, each with its target
 */
public record Run(Tool tool, Instant started, Reading reading, Shard shard, List<ProfileRun> profiles) {

    /** A whole run. */
    public Run(Tool tool, Instant started, Reading reading, List<ProfileRun> profiles) {
        this(tool, started, reading, null, profiles);
    }

    /** The number of cases expected over all profiles. */
    public int expected() {
        return profiles.stream().mapToInt(ProfileRun::expected).sum();
    }
}
