package dev.photospec.verdict;

import dev.photospec.spec.Reading;
import java.time.Instant;
import java.util.List;

/** What is about to be judged. */
public record Run(Tool tool, Instant started, Reading reading, List<ProfileRun> profiles) {

    /** The number of cases expected over all profiles. */
    public int expected() {
        return profiles.stream().mapToInt(ProfileRun::expected).sum();
    }
}
