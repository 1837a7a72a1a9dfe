package dev.photospec.cli;

import dev.photospec.run.ClientKind;
import dev.photospec.run.Reports;
import dev.photospec.run.RunContext;
import dev.photospec.run.RunSession;
import dev.photospec.run.RunSettings;
import dev.photospec.run.SavedCase;
import dev.photospec.run.Selector;
import dev.photospec.run.Targets;
import dev.photospec.run.UsageException;
import dev.photospec.verdict.ProfileRun;
import java.io.PrintWriter;
import java.net.URI;
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
 * {@code photospec replay}: one case of a saved result again. The case is planned anew for the target
 * and its own token; of the file, only the name of the case and the reading are taken, so that a
 * tampered file cannot send anything anywhere.
 */
@Command(
        name = "replay",
        description = {
            "Judges one case of a saved result again, on the same or another target.",
            "Without --config: on the embedded reference."
        })
final class ReplayCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE#PROFILE/CASE-ID",
            description = "A conformance.json, and the case in it as a report prints it.")
    private String recorded;

    @Option(names = "--url", paramLabel = "URL", description = "Another base URL than the file of --config names.")
    private String url;

    @Mixin
    private TargetOptions target;

    @Option(
            names = "--report-dir",
            paramLabel = "DIR",
            defaultValue = "photospec-replay",
            description = "Where the new result is written (default: ${DEFAULT-VALUE}).")
    private Path reportDir;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        SavedCase found = SavedCase.find(recorded, Reports::read);
        PrintWriter out = spec.commandLine().getOut();
        target.suppose(found.profile().id());
        refuseForeign(found.profile());
        out.println("then: " + found.told());
        out.flush();
        try (Targets targets =
                target.resolve(url, found.reading(), spec.commandLine().getErr())) {
            out.println("now, at " + targets.pairs().get(0).target().url() + ":");
            RunSettings settings = new RunSettings(
                    found.reading(),
                    reportDir,
                    List.of("json"),
                    new Selector(List.of(found.id()), List.of()),
                    ClientKind.JDK,
                    false);
            return new RunSession(
                            settings,
                            targets,
                            RunContext.process(out, spec.commandLine().getErr(), TerminalInfo::of))
                    .run();
        }
    }

    /** What was judged on somebody's target says nothing when it is judged on our own reference. */
    private void refuseForeign(ProfileRun profile) {
        String host = URI.create(profile.target()).getHost();
        if (url == null
                && !target.isConfigured()
                && !List.of("127.0.0.1", "localhost").contains(String.valueOf(host))) {
            throw new UsageException("photospec: the case was judged at " + profile.target()
                    + ", which needs tokens and owners; name them with --config photospec.yaml");
        }
    }
}
