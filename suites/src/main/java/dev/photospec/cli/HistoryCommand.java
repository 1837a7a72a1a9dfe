package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.cli.options.TargetOptions;
import dev.photospec.history.History;
import dev.photospec.history.HistoryFile;
import dev.photospec.history.HistoryPlan;
import dev.photospec.history.HistoryReport;
import dev.photospec.history.HistorySession;
import dev.photospec.run.ClientKind;
import dev.photospec.run.RunSettings;
import dev.photospec.run.Selector;
import dev.photospec.run.Targets;
import dev.photospec.run.UsageException;
import dev.photospec.spec.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec history}: names the consistency that concurrent writes and reads show. */
@Command(
        name = "history",
        description = {
            "Let clients set and read photos at once, and name the guarantees that held.",
            "It writes, so it needs --allow-writes; photos are restored. Without a URL: the embedded reference."
        },
        footer = {
            "",
            "The history is a file that photospec judge judges again. Exit code 0 for any level of consistency, 1 if a",
            "photo was torn, somebody else's or not replaced, 3 if nothing could be written."
        })
final class HistoryCommand implements Callable<Integer> {

    private static final int MOST_SEEDS = 1_000_000;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "The base URL that every route stands under.")
    private String url;

    @Mixin
    private TargetOptions target;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many clients send at once (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--operations",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many requests each client begins (default: ${DEFAULT-VALUE}).")
    private int operations;

    @Option(
            names = "--owners",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many photos are written (default: ${DEFAULT-VALUE}).")
    private int owners;

    @Option(names = "--seed", paramLabel = "N", description = "What is sent (default: another each time).")
    private Long seed;

    @Option(names = "--calm", description = "Cut no upload and close no connection.")
    private boolean calm;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            defaultValue = "photospec-history.json",
            description = "Where the history is written (default: ${DEFAULT-VALUE}).")
    private Path file;

    @Option(names = "--anonymous", description = "Send neither Photospec-Case nor a User-Agent that names the kit.")
    private boolean anonymous;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (clients < 1 || operations < 1 || owners < 1) {
            throw new UsageException("photospec: --clients, --operations and --owners begin with 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        long chosen = seed == null ? new Random().nextInt(MOST_SEEDS) : seed;
        out.println("seed " + chosen);
        out.flush();
        RunSettings settings = new RunSettings(
                        Reading.DOCUMENTED,
                        Path.of("."),
                        List.of(),
                        new Selector(List.of(), List.of()),
                        ClientKind.JDK,
                        true)
                .withAnonymity(anonymous);
        try (Targets targets =
                target.resolve(url, Reading.DOCUMENTED, spec.commandLine().getErr())) {
            HistoryPlan plan = new HistoryPlan(chosen, clients, operations, owners, calm);
            History history = new HistorySession(
                            targets,
                            plan,
                            settings,
                            CommandEnvironment.of(spec).variables(),
                            spec.commandLine().getErr())
                    .record();
            HistoryFile.write(file, history);
            HistoryReport report = HistoryReport.of(history);
            report.lines().forEach(out::println);
            out.println("history: " + file + "; judge it again with: photospec judge " + file);
            out.flush();
            return report.exitCode();
        }
    }
}
