package dev.photospec.cli;

import dev.photospec.cli.options.CaseOptions;
import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.cli.options.ReportOptions;
import dev.photospec.cli.options.ShardOptions;
import dev.photospec.cli.options.StrictnessOptions;
import dev.photospec.cli.options.TargetOptions;
import dev.photospec.cli.options.WaiverOptions;
import dev.photospec.engine.PlatformRun;
import dev.photospec.run.ClientKind;
import dev.photospec.run.Listeners;
import dev.photospec.run.ProfilePlan;
import dev.photospec.run.RunContext;
import dev.photospec.run.RunSession;
import dev.photospec.run.RunSettings;
import dev.photospec.run.ShardPlan;
import dev.photospec.run.Targets;
import dev.photospec.run.UsageException;
import dev.photospec.run.Waivers;
import dev.photospec.target.load.TargetsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec run}: judges a target, or the reference if none is given. */
@Command(
        name = "run",
        description = {
            "Test a server against the documentation.",
            "Without a URL and without a photospec.yaml: the embedded reference, every profile. With a URL only: what needs no",
            "token, which is little."
        })
final class RunCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "URL", description = "The base URL that every route stands under.")
    private String url;

    @Mixin
    private TargetOptions target;

    @Mixin
    private StrictnessOptions strictness;

    @Mixin
    private ReportOptions reports;

    @Mixin
    private CaseOptions cases;

    @Mixin
    private WaiverOptions waivers;

    @Mixin
    private ShardOptions shards;

    @Option(names = "--targets", paramLabel = "FILE", description = "Many targets, one after the other (targets.yaml).")
    private Path targets;

    @Option(
            names = "--client",
            paramLabel = "NAME",
            defaultValue = "sockets",
            description = "The HTTP client: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ClientKind client;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Judge every case N times, for a soak test (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Option(
            names = "--transcript",
            description = "Also write down all that is sent and comes back, redacted, for: photospec certify.")
    private boolean transcript;

    @Option(names = "--anonymous", description = "Send neither Photospec-Case nor a User-Agent that names the kit.")
    private boolean anonymous;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the verdict only.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        RunContext caller = RunContext.process(
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                CommandEnvironment.of(spec).variables(),
                TerminalInfo.of(spec)::output);
        return targets == null ? judge(caller) : judge(caller, TargetsFile.load(targets));
    }

    /** Nothing is sent to any of them before every configuration was read. */
    private int judge(RunContext caller, List<TargetsFile.Listed> listed) throws IOException {
        if (url != null || target.isConfigured()) {
            throw new UsageException("photospec: --targets names the targets; give no URL and no --config beside it");
        }
        MultiTargetRun estate = MultiTargetRun.of(listed, shards.part(), reports.folder(), TerminalInfo.of(spec));
        for (TargetsFile.Listed one : estate.targets()) {
            waivers.refuseOverwriting(reports.folder().resolve(one.name()));
            target.take(one);
            target.resolve(one.url(), strictness.toStrictness().reading(), new PrintWriter(Writer.nullWriter()))
                    .close();
        }
        return estate.judge((one, folder) -> {
            target.take(one);
            return judge(caller, one.url(), folder, ShardPlan.WHOLE);
        });
    }

    int judge(RunContext caller) throws IOException {
        waivers.refuseOverwriting(null);
        return judge(caller, url, reports.folder(), shards.sharding());
    }

    private int judge(RunContext caller, String base, Path folder, ShardPlan sharding) throws IOException {
        if (repeat < 1) {
            throw new UsageException("photospec: --repeat " + repeat + " judges nothing; it begins with 1");
        }
        target.supposeNothing();
        try (Targets judged = target.resolve(base, strictness.toStrictness().reading(), caller.err())) {
            Waivers known = waivers.load(judged.waivers());
            RunSettings settings = new RunSettings(
                    strictness.toStrictness().reading(),
                    folder,
                    reports.formats(),
                    cases.select(target),
                    client,
                    quiet,
                    repeat,
                    known,
                    strictness.toStrictness().failOn(),
                    sharding,
                    transcript,
                    anonymous);
            RunSession session = new RunSession(settings, judged, caller);
            // A run that Java code began is one test's or another's already, or needs no platform.
            int exitCode = caller.ownsProcess() ? PlatformRun.execute(session) : session.run();
            waivers.write(known, folder.resolve(Listeners.CANONICAL_FILE), targets == null ? null : folder);
            return exitCode;
        }
    }

    /** Returns the cases that it would judge, and sends nothing. */
    List<ProfilePlan> plan() {
        try (Targets planned =
                target.resolve(url, strictness.toStrictness().reading(), new PrintWriter(Writer.nullWriter()))) {
            return shards.sharding().select(ProfilePlan.of(cases.select(target), planned));
        }
    }

    /** Returns the options of the target, which also take variables and a configuration that is not a file. */
    TargetOptions target() {
        return target;
    }

    Path reportDir() {
        return reports.folder();
    }
}
