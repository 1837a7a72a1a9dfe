package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.cli.options.TargetOptions;
import dev.photospec.reference.Reference;
import dev.photospec.run.ClientKind;
import dev.photospec.run.ReplayedCases;
import dev.photospec.run.RunContext;
import dev.photospec.run.RunSession;
import dev.photospec.run.RunSettings;
import dev.photospec.run.SavedCase;
import dev.photospec.run.Selector;
import dev.photospec.run.Targets;
import dev.photospec.run.UsageException;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.RunOrigin;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code photospec replay}: cases of a saved result again. They are planned anew; from the result come only their ids,
 * the reading, and the configuration's name, so that a tampered file cannot send anything anywhere.
 */
@Command(
        name = "replay",
        description = {
            "Judge cases of a saved result again, at the target and with the configuration of that result.",
            "Examples:",
            "  photospec replay                      the last failure of photospec-report",
            "  photospec replay 2                    the cases of cause 2, as the report numbers it",
            "  photospec replay --failed             every failure",
            "  photospec replay RESULT#PROFILE/CASE  one case of another result"
        })
final class ReplayCommand implements Callable<Integer> {

    private static final int TOLD = 3;

    @Parameters(
            arity = "0..1",
            paramLabel = "N|RESULT[#N|#PROFILE/CASE-ID]",
            defaultValue = "photospec-report/conformance.json",
            description =
                    "The number of a cause; or a conformance.json, and a cause or case in it (default: ${DEFAULT-VALUE}, the"
                            + " last failure).")
    private String recorded;

    @Option(names = "--failed", description = "Every case that failed.")
    private boolean failed;

    @Option(names = "--url", paramLabel = "URL", description = "Another base URL than that of the result.")
    private String url;

    @Mixin
    private TargetOptions target;

    @Option(
            names = "--report-dir",
            paramLabel = "DIR",
            defaultValue = "photospec-replay",
            description = "Where the new result is written (default: ${DEFAULT-VALUE}).")
    private Path reportDir;

    @Option(names = "--anonymous", description = "Send neither Photospec-Case nor a User-Agent that names the kit.")
    private boolean anonymous;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ReplayedCases replayed =
                ReplayedCases.find(recorded, CommandEnvironment.of(spec).folder(), failed);
        PrintWriter out = spec.commandLine().getOut();
        chooseTarget(replayed);
        replayed.cases().stream().limit(TOLD).forEach(one -> out.println("then: " + one.told()));
        if (replayed.cases().size() > TOLD) {
            out.println("      and " + (replayed.cases().size() - TOLD) + " more");
        }
        out.flush();
        RunContext context = RunContext.process(
                out,
                spec.commandLine().getErr(),
                CommandEnvironment.of(spec).variables(),
                TerminalInfo.of(spec)::output);
        try (Targets targets = target.resolve(
                url, replayed.result().run().reading(), spec.commandLine().getErr())) {
            String now = targets.any().url();
            refuseOther(replayed.profile(), now, targets.isReference());
            out.println("now, at " + now + ":");
            return new RunSession(settings(replayed), targets, context).run();
        }
    }

    private RunSettings settings(ReplayedCases replayed) {
        List<String> ids = replayed.cases().stream().map(SavedCase::id).toList();
        return new RunSettings(
                        replayed.result().run().reading(),
                        reportDir,
                        List.of("json"),
                        new Selector(ids, List.of()),
                        ClientKind.JDK,
                        false)
                .withAnonymity(anonymous);
    }

    /** The result names its configuration; only what was judged on the embedded reference is judged there again. */
    private void chooseTarget(ReplayedCases replayed) {
        RunOrigin origin = replayed.result().run().origin();
        ProfileRun profile = replayed.profile();
        boolean reference = profile.implementation() != null
                && profile.implementation().name().equals(Reference.NAME);
        if (origin != null) {
            target.suppose(origin);
        } else if (target.isConfigured()) {
            target.suppose(profile.id());
        } else if (reference && url == null) {
            target.supposeReference(profile.id());
        } else {
            throw new UsageException("photospec: the result does not say with which configuration " + profile.target()
                    + " was judged; name it with --config");
        }
    }

    /** A result may come from anywhere: it must not send the configured tokens to a target of its own. */
    private void refuseOther(ProfileRun profile, String now, boolean reference) {
        if (url == null && !reference && !now.equalsIgnoreCase(profile.target())) {
            throw new UsageException("photospec: the result is of " + profile.target()
                    + ", and the configuration names " + now + "; say which with --url");
        }
    }
}
