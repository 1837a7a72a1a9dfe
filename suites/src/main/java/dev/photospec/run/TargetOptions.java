package dev.photospec.run;

import dev.photospec.journal.Entry;
import dev.photospec.scenario.Consent;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what is judged. */
final class TargetOptions {

    @Option(
            names = "--profile",
            paramLabel = "ID|DIR",
            description = "A bundled profile or a folder of your own; may be repeated.")
    private List<String> profiles = List.of();

    @Option(names = "--config", paramLabel = "FILE", description = "The target's tokens and owners (photospec.yaml).")
    private Path config;

    @Option(names = "--allow-writes", description = "Set photos of owners marked writable, and give them back.")
    private boolean writes;

    @Option(
            names = "--allow-residue",
            description = "Also set a photo where there was none; nothing can remove it again.")
    private boolean residue;

    @Option(names = "--concurrency", paramLabel = "N", description = "Requests under way at once.")
    private Integer concurrency;

    /** The targets to judge: the one that is configured, or the reference with every profile. */
    Targets resolve(String url, Reading reading, PrintWriter err) {
        if (url == null && config == null) {
            return Targets.reference(profiles(), reading, concurrency);
        }
        if (config == null) {
            throw new UsageException(
                    "photospec: " + url + " needs tokens and owners; name them with --config photospec.yaml");
        }
        TargetFile.Loaded loaded = TargetFile.load(config, System.getenv());
        loaded.warnings().forEach(warning -> err.println("warning: " + warning));
        err.flush();
        Target target = TargetOverrides.of(loaded.target(), url, concurrency);
        String profile = profile(target);
        Entry.Origin origin = new Entry.Origin(target.url(), portable(profile), config.toAbsolutePath());
        return Targets.of(target, Profiles.load(profile), new Consent(writes, residue), origin);
    }

    private List<Profile> profiles() {
        return (profiles.isEmpty() ? Profiles.bundled() : profiles)
                .stream().map(Profiles::load).toList();
    }

    private String profile(Target target) {
        if (profiles.size() > 1) {
            throw new UsageException("photospec: one target is judged by one profile; name one --profile");
        }
        String id = profiles.isEmpty() ? target.profile() : profiles.get(0);
        if (id == null) {
            throw new UsageException("photospec: which profile? Name it in the file (profile: …) or with --profile: "
                    + String.join(", ", Profiles.bundled()));
        }
        return id;
    }

    /** A folder is found from wherever the next command is given. */
    private static String portable(String profile) {
        return Profiles.bundled().contains(profile)
                ? profile
                : Path.of(profile).toAbsolutePath().toString();
    }
}
