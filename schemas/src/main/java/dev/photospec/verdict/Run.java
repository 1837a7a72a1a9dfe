package dev.photospec.verdict;

import dev.photospec.spec.Reading;
import dev.photospec.spec.Standing;
import dev.photospec.target.Implementation;
import java.time.Instant;
import java.util.LinkedHashMap;
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

    /**
     * Returns the targets by name and URL, such as {@code Acme Photos at https://staging.example.com/v1.0}; one that serves
     * several profiles once, such as {@code Acme Photos at https://staging.example.com (albums, avatars)}.
     */
    public String targets() {
        return profiles.stream()
                .collect(Collectors.groupingBy(Run::server, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> targets(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String targets(String server, List<ProfileRun> served) {
        List<String> urls = served.stream().map(Run::target).distinct().toList();
        return urls.size() == 1
                ? urls.get(0)
                : server + served.stream().map(ProfileRun::id).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String target(ProfileRun profile) {
        return profile.implementation() == null
                ? profile.target()
                : profile.implementation().name() + " at " + profile.target();
    }

    /** Returns the target without the path of its URL. */
    private static String server(ProfileRun profile) {
        String target = target(profile);
        int path = target.indexOf('/', target.indexOf("://") + "://".length());
        return path < 0 ? target : target.substring(0, path);
    }

    /** Returns whether it judges the reference in the kit because no other target is named. */
    public boolean isOfReference() {
        return origin == null
                && profiles.stream()
                        .map(ProfileRun::implementation)
                        .allMatch(found -> found != null && Implementation.REFERENCE.equals(found.name()));
    }

    /** The number of cases expected over all profiles. */
    public int expected() {
        return profiles.stream().mapToInt(ProfileRun::expected).sum();
    }
}
