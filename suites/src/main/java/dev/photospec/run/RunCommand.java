package dev.photospec.run;

import dev.photospec.spec.Reading;
import java.io.IOException;
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
            "Judges a target by its documents.",
            "Without a URL and without --config: the embedded reference, every profile."
        })
final class RunCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "URL", description = "The base URL that every route stands under.")
    private String url;

    @Mixin
    private TargetOptions target;

    @Option(
            names = "--reading",
            paramLabel = "NAME",
            defaultValue = "documented",
            description = "Disputed statements: documented, observed or either (default: ${DEFAULT-VALUE}).")
    private Reading reading;

    @Option(
            names = "--report-dir",
            paramLabel = "DIR",
            defaultValue = "photospec-report",
            description = "Where reports are written (default: ${DEFAULT-VALUE}).")
    private Path reportDir;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "NAME",
            description = "Which reports to write (default: all).")
    private List<String> formats = List.of();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PATTERN",
            description = "Only cases whose id matches; * stands for anything.")
    private List<String> only = List.of();

    @Option(
            names = "--except",
            split = ",",
            paramLabel = "PATTERN",
            description = "All cases but those whose id matches.")
    private List<String> except = List.of();

    @Mixin
    private WaiverOptions waivers;

    @Option(
            names = "--client",
            paramLabel = "NAME",
            defaultValue = "jdk",
            description = "The HTTP client: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ClientKind client;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Judge every case N times, for a soak test (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the verdict only.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return judge(
                Caller.process(spec.commandLine().getOut(), spec.commandLine().getErr()));
    }

    int judge(Caller caller) throws IOException {
        if (repeat < 1) {
            throw new UsageException("photospec: --repeat " + repeat + " judges nothing; it begins with 1");
        }
        try (Targets targets = target.resolve(url, reading, caller.err())) {
            Waivers known = waivers.load(targets.waivers());
            Settings settings =
                    new Settings(reading, reportDir, formats, new Selector(only, except), client, quiet, repeat, known);
            int exitCode = new RunSession(settings, targets, caller).run();
            waivers.write(known);
            return exitCode;
        }
    }

    /** What this run may not find on the command line: variables, and a configuration that is no file. */
    TargetOptions target() {
        return target;
    }

    Path reportDir() {
        return reportDir;
    }
}
