package dev.photospec.cli;

import dev.photospec.plan.WritePolicy;
import dev.photospec.restore.JournalEntry;
import dev.photospec.run.ConformanceClasses;
import dev.photospec.run.Targets;
import dev.photospec.run.UsageException;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Connection;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import dev.photospec.target.load.TargetsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
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

    @Option(
            names = "--class",
            split = ",",
            paramLabel = "NAME",
            description = "The conformance classes the target claims (default: all); others are not applicable.")
    private List<String> classes = List.of();

    @Option(names = "--insecure-http", description = "Send tokens over plain http to another machine.")
    private boolean insecureHttp;

    @Mixin
    private LimitOptions limits;

    private Map<String, String> environment = System.getenv();
    private DataFile inJava;
    private DataFile stream;

    /** Takes variables from there, and the configuration from there too unless it is null. */
    void from(Map<String, String> variables, DataFile configuration) {
        environment = variables;
        inJava = configuration;
    }

    /** Gives every command the configuration that came through a pipe, or null. */
    static void take(CommandLine line, DataFile stream) {
        line.getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().mixins().values().stream())
                .map(CommandLine.Model.CommandSpec::userObject)
                .filter(TargetOptions.class::isInstance)
                .forEach(options -> ((TargetOptions) options).stream = stream);
    }

    /** Takes one target of many. */
    void take(TargetsFile.Listed listed) {
        config = listed.config();
        profiles = listed.profile() == null ? List.of() : List.of(listed.profile());
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(listed.variables());
        environment = all;
    }

    /** Takes that profile unless another is named. */
    void suppose(String profile) {
        profiles = profiles.isEmpty() ? List.of(profile) : profiles;
    }

    /** Whether anything says what the target is. */
    boolean isConfigured() {
        return config != null || inJava != null;
    }

    /** The targets to judge: the one that is configured, or the reference with every profile. */
    Targets resolve(String url, Reading reading, PrintWriter err) {
        if (url == null && !isConfigured()) {
            return Targets.reference(profiles(), reading, (profile, target) -> claiming(target, null, profile));
        }
        if (!isConfigured()) {
            throw new UsageException(
                    "photospec: " + url + " needs tokens and owners; name them with --config photospec.yaml");
        }
        TargetFile.Loaded loaded = loaded();
        loaded.warnings().forEach(warning -> err.println("warning: " + warning));
        err.flush();
        String profile = profile(loaded.target());
        Target target = claiming(loaded.target(), url, Profiles.load(profile));
        TargetOverrides.refusePlainHttp(target);
        return Targets.of(
                target,
                Profiles.load(profile),
                new WritePolicy(writes, residue),
                origin(target, loaded.target(), profile),
                waivers(loaded));
    }

    private TargetFile.Loaded loaded() {
        DataFile read = inJava == null ? stream : inJava;
        return read == null ? TargetFile.load(config, environment) : TargetFile.read(read, environment);
    }

    /** Null for a target that ends with the caller. */
    private JournalEntry.Origin origin(Target target, Target loaded, String profile) {
        if (inJava == null) {
            return new JournalEntry.Origin(target.url(), portable(profile), config.toAbsolutePath(), loaded.url());
        }
        if (writes && !TargetOverrides.isLoopback(target.url())) {
            throw new UsageException("photospec: photos of " + target.url() + " would be changed, and only with a"
                    + " file could they be given back after a kill; put the configuration into photospec.yaml");
        }
        return null;
    }

    /** A file is looked for beside the one that names it. */
    private Path waivers(TargetFile.Loaded loaded) {
        if (loaded.waivers() == null) {
            return null;
        }
        return config == null
                ? Path.of(loaded.waivers())
                : stream == null ? config.resolveSibling(loaded.waivers()) : Path.of(loaded.waivers());
    }

    private Target claiming(Target target, String url, Profile profile) {
        Connection connection = target.connection();
        return TargetOverrides.of(
                target,
                url,
                limits.over(target.limits()),
                ConformanceClasses.checked(classes.isEmpty() ? target.classes() : classes, profile),
                new Connection(
                        connection.authority(),
                        connection.clientCertificate(),
                        connection.clientPassword(),
                        connection.proxy(),
                        insecureHttp || connection.insecureHttp()));
    }

    private List<Profile> profiles() {
        return Profiles.all(profiles);
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
