package dev.photospec.cli.options;

import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import dev.photospec.traffic.TrafficSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of the commands that judge what others send. */
public final class TrafficOptions {

    @Option(
            names = "--profile",
            paramLabel = "ID|DIR",
            description =
                    "The dialect (default: for each base URL the bundled one with most exchanges); may be repeated.")
    private List<String> profiles = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The target's owners and credentials (default: what the traffic itself shows).")
    private Path config;

    @Mixin
    private StrictnessOptions strictness;

    @Mixin
    private ReportOptions reports;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * Returns the session that judges.
     *
     * @param base the base URL that alone is judged, or null for that of the configuration, if there is one
     */
    public TrafficSession session(String base) throws IOException {
        Target declared = config == null
                ? null
                : TargetFile.load(config, CommandEnvironment.of(command).variables())
                        .target();
        String named = base != null || declared == null ? base : declared.url();
        return new TrafficSession(
                dialects(declared),
                named == null ? null : named.replaceFirst("/+$", ""),
                declared,
                strictness.toStrictness(),
                reports.folder(),
                reports.formats());
    }

    private List<Profile> dialects(Target declared) {
        boolean own = profiles.isEmpty() && declared != null && declared.profile() != null;
        return Profiles.all(own ? List.of(declared.profile()) : profiles);
    }

    /** Returns the dialects that are named, in their order. */
    public List<String> profiles() {
        return profiles;
    }
}
