package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.cli.options.TrafficOptions;
import dev.photospec.run.RunContext;
import dev.photospec.run.UsageException;
import dev.photospec.spec.load.Profiles;
import dev.photospec.traffic.TrafficSession;
import dev.photospec.watch.WatchSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code photospec watch}: a reverse proxy that judges the traffic that passes through it. */
@Command(
        name = "watch",
        description = {
            "Judge live traffic: a reverse proxy on 127.0.0.1 that passes everything through unchanged.",
            "New findings are told as they come, the report at the end; watch.jsonl in its folder has a line for each"
                    + " exchange."
        },
        footer = {
            "",
            "Stop it with Ctrl-C. Exit code 0 if nothing breaks a statement, 1 if something does, 3 if the traffic",
            "decides nothing. With --format prometheus the figures are written anew each time it judges."
        })
final class WatchCommand implements Callable<Integer> {

    private static final int FAULT = 6;

    @Option(
            names = "--upstream",
            paramLabel = "URL",
            required = true,
            description = "The server to pass requests to, such as https://staging.example.com.")
    private String upstream;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8088",
            description = "The port; 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How often the traffic is judged anew, at most (default: ${DEFAULT-VALUE}).")
    private int interval;

    @Mixin
    private TrafficOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        WatchSession watching = start(out);
        out.println("watching " + upstream + " at " + watching.url());
        out.println("  use it:  curl " + watching.url() + path() + " …");
        out.println("Stop it with Ctrl-C.");
        out.flush();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(watching, out), "photospec-watch-end"));
        new CountDownLatch(1).await();
        return 0;
    }

    private WatchSession start(PrintWriter out) throws IOException {
        if (!upstream.matches("https?://[^/?#\\s]+[^?#\\s]*")) {
            throw new UsageException("photospec: --upstream " + upstream + " is not an http or https URL");
        }
        TrafficSession session = options.session(null);
        try {
            return WatchSession.start(
                    upstream.replaceFirst("/+$", ""),
                    port,
                    session,
                    RunContext.process(
                            out,
                            spec.commandLine().getErr(),
                            CommandEnvironment.of(spec).variables(),
                            TerminalInfo.of(spec)::output),
                    Duration.ofSeconds(interval));
        } catch (IOException e) {
            throw new UsageException("photospec: port " + port + " cannot be used: " + e.getMessage()
                    + "; name another with --port, or 0 for a free one");
        }
    }

    /** The paths of the first dialect that is named; the traffic tells which one it is otherwise. */
    private String path() {
        return options.profiles().isEmpty()
                ? "/…"
                : Profiles.load(options.profiles().get(0)).basePath() + "/…";
    }

    private static void end(WatchSession watching, PrintWriter out) {
        int code = FAULT;
        try {
            WatchSession.Ended ended = watching.end();
            out.println("  " + ended.omissions());
            code = ended.exitCode();
        } catch (IOException | RuntimeException e) {
            out.println("photospec: the traffic was not judged: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.flush();
        // Java would say 130 or 143, whatever the traffic shows.
        Runtime.getRuntime().halt(code);
    }
}
