package dev.photospec.cli;

import dev.photospec.certificate.RecordedRun;
import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.cli.options.TrafficOptions;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.history.HistoryFile;
import dev.photospec.history.HistoryReport;
import dev.photospec.run.RunContext;
import dev.photospec.traffic.HarFile;
import dev.photospec.traffic.RecordedTraffic;
import dev.photospec.traffic.TrafficReport;
import dev.photospec.traffic.TrafficSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec judge}: judges exchanges that somebody else has sent and recorded. */
@Command(
        name = "judge",
        description = {
            "Judge recorded traffic, an HTTP archive (HAR) of a browser, a proxy or a test; nothing is sent.",
            "It says which statements the traffic breaks and how many it reaches, never that a server is conformant."
        },
        footer = {
            "",
            "Exit code 0 if nothing in it breaks a statement, 1 if something does, 3 if it decides nothing.",
            "Tokens that are JSON Web Tokens tell their scopes; with --config, so do the tokens in it."
        })
final class JudgeCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 8;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "An HTTP archive (HAR 1.2), a history of photospec history, or a transcript of run --transcript.")
    private Path file;

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "The base URL (default: the one with most exchanges).")
    private String base;

    @Mixin
    private TrafficOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (HistoryFile.is(file)) {
            HistoryReport history = HistoryReport.of(HistoryFile.read(file));
            history.lines().forEach(out::println);
            out.flush();
            return history.exitCode();
        }
        RunContext caller = RunContext.process(
                out,
                spec.commandLine().getErr(),
                CommandEnvironment.of(spec).variables(),
                TerminalInfo.of(spec)::output);
        TrafficSession session = options.session(base);
        if (RecordedRun.is(file)) {
            return ended(session.judge(file, caller), 0, out);
        }
        Redaction redaction = new Redaction();
        RecordedTraffic traffic = HarFile.read(file, redaction);
        return ended(session.judge(traffic, redaction, caller), traffic.unanswered(), out);
    }

    private static int ended(TrafficSession.Ended ended, int unanswered, PrintWriter out) {
        tell(ended.report(), unanswered, out);
        out.flush();
        return ended.conclusion().exitCode();
    }

    private static void tell(TrafficReport report, int unanswered, PrintWriter out) {
        out.println("  " + report.documented() + " of " + report.messages()
                + " exchanges are for documented routes; " + report.used() + " decided something"
                + (unanswered == 0 ? "" : "; " + unanswered + " more were never answered"));
        Set<String> unreached = report.unreached();
        if (!unreached.isEmpty()) {
            out.println("  not reached, and judged by photospec run: "
                    + String.join(", ", unreached.stream().limit(MOST_NAMED).toList())
                    + (unreached.size() > MOST_NAMED ? " and " + (unreached.size() - MOST_NAMED) + " more" : ""));
        }
    }
}
