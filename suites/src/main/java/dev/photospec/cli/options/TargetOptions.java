package dev.photospec.cli.options;

import dev.photospec.plan.WritePolicy;
import dev.photospec.run.ConformanceClasses;
import dev.photospec.run.Selector;
import dev.photospec.run.Targets;
import dev.photospec.run.UsageException;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import dev.photospec.target.load.TargetsFile;
import dev.photospec.verdict.RunOrigin;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say what is judged. */
public final class TargetOptions {

    public static final String HERE = "photospec.yaml";

    @Option(
            names = "--profile",
            paramLabel = "ID|DIR",
            description = "A bundled profile or a folder of your own; may be repeated.")
    private List<String> profiles = List.of();

    @Option(names = "--config", paramLabel = "FILE", description = "The target's tokens and owners (photospec.yaml).")
    private Path config;

    @Option(names = "--allow-writes", description = "Set photos of owners marked writable, and restore them.")
    private boolean writes;

    @Option(
            names = "--allow-residue",
            description = "Also set a photo where there was none; nothing can remove it again.")
    private boolean residue;

    @Option(
            names = "--class",
            split = ",",
            paramLabel = "NAME",
            description = "Judge only the cases of these conformance classes (default: all): a selection.")
    private List<String> classes = List.of();

    private List<String> selected = List.of();
    private Set<String> chosen;
    private boolean embedded;
    private boolean bare;
    private List<String> asked;

    @Option(names = "--insecure-http", description = "Send tokens over plain http to another machine.")
    private boolean insecureHttp;

    @Mixin
    private LimitOptions limits;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private Map<String, String> listedVariables = Map.of();
    private DataFile inJava;

    /** Takes what a caller in Java says: the configuration, or null where the options name a file. */
    public void takeFromJava(DataFile configuration) {
        embedded = true;
        inJava = configuration;
    }

    /** Takes one target of many. */
    public void take(TargetsFile.Listed listed) {
        config = listed.config();
        asked = asked == null ? profiles : asked;
        profiles = listed.profile() == null ? asked : List.of(listed.profile());
        listedVariables = listed.variables();
    }

    private Map<String, String> variables() {
        Map<String, String> all = new HashMap<>(CommandEnvironment.of(command).variables());
        all.putAll(listedVariables);
        return all;
    }

    /** Takes that profile unless another is named. */
    public void suppose(String profile) {
        profiles = profiles.isEmpty() ? List.of(profile) : profiles;
    }

    /** Takes the configuration and the profile that a saved result was made with, unless others are named. */
    public void suppose(RunOrigin origin) {
        suppose(origin.profile());
        if (!isConfigured()) {
            config = CommandEnvironment.of(command).path(origin.configuration());
        }
    }

    /** Judges the embedded reference although there may be a configuration in the working folder. */
    public void supposeReference(String profile) {
        suppose(profile);
        embedded = true;
    }

    /** Judges what needs no configuration where there is none. */
    public void supposeNothing() {
        bare = true;
    }

    /** Takes the configuration in the working folder, if there is one and none is named; says what is judged. */
    private void lookAround(String url, PrintWriter err) {
        if (isConfigured() || embedded) {
            return;
        }
        Path here = CommandEnvironment.of(command).path(HERE);
        boolean found = Files.isRegularFile(here);
        config = found ? here : null;
        if (found || url == null) {
            err.println("photospec: " + (found ? "using " : "judging the embedded reference: there is no ") + HERE);
            err.flush();
        }
    }

    /** Returns whether anything says what the target is. */
    public boolean isConfigured() {
        return config != null || inJava != null;
    }

    /** The targets to judge: the one that is configured, or the reference with every profile. */
    public Targets resolve(String url, Reading reading, PrintWriter err) {
        lookAround(url, err);
        if (url == null && !isConfigured()) {
            return Targets.reference(
                    Profiles.all(profiles), reading, (profile, target) -> claiming(target, null, profile));
        }
        if (!isConfigured() && bare) {
            UnknownTarget unknown = UnknownTarget.at(url, profiles);
            choose(unknown.cases());
            return unknown.targets(err);
        }
        if (!isConfigured()) {
            throw new UsageException(
                    "photospec: " + url + " needs tokens and owners; write them with: photospec init --target " + url
                            + ", or name a configuration with --config");
        }
        DataFile stream = OptionDefaults.of(command).map(OptionDefaults::stream).orElse(null);
        DataFile read = inJava != null ? inJava : stream != null ? stream : DataFile.read(config);
        TargetFile.Loaded loaded = TargetFile.read(read, variables());
        loaded.warnings().forEach(warning -> err.println("warning: " + warning));
        err.flush();
        String named = TargetOverrides.profile(loaded.target(), profiles);
        Profile profile = Profiles.load(named);
        Target target = claiming(loaded.target(), url, profile);
        TargetOverrides.refusePlainHttp(target);
        return Targets.of(
                target,
                profile,
                new WritePolicy(writes, residue),
                inJava == null
                        ? TargetOverrides.origin(target, loaded.target(), named, config)
                        : TargetOverrides.noOrigin(target, writes),
                waivers(loaded, stream));
    }

    /** A file is looked for beside the one that names it. */
    private Path waivers(TargetFile.Loaded loaded, DataFile stream) {
        Path named = loaded.waivers() == null ? null : Path.of(loaded.waivers());
        return named == null || config == null || stream != null ? named : config.resolveSibling(named);
    }

    /** Judges no other cases, each named as {@code profile/case-id}; null for all. */
    public void choose(Set<String> cases) {
        chosen = cases;
    }

    public Selector selector(List<String> only, List<String> except) {
        return new Selector(only, except, selected, chosen);
    }

    private Target claiming(Target target, String url, Profile profile) {
        selected = ConformanceClasses.checked(classes, profile);
        return TargetOverrides.of(
                target,
                url,
                limits.override(target.limits()),
                ConformanceClasses.claimed(target, profile, !isConfigured()),
                target.connection().orInsecureHttp(insecureHttp));
    }
}
