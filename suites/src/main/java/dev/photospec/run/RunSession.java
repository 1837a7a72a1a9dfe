package dev.photospec.run;

import dev.photospec.credential.TokenCache;
import dev.photospec.credential.TokenEndpoint;
import dev.photospec.exchange.Redaction;
import dev.photospec.scenario.Tokens;
import dev.photospec.suite.Assignment;
import dev.photospec.suite.Docket;
import dev.photospec.suite.JudgedCase;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One run: from targets to verdicts, reports and the exit code. */
final class RunSession {

    private final Settings settings;
    private final Targets targets;
    private final PrintWriter terminal;
    private final long start = System.nanoTime();

    RunSession(Settings settings, Targets targets, PrintWriter terminal) {
        this.settings = settings;
        this.targets = targets;
        this.terminal = terminal;
    }

    /** Runs to the end, or to the interruption. */
    Conformance run() throws IOException {
        VerdictStream stream = new VerdictStream(Listeners.named(settings.formats()));
        Files.createDirectories(settings.reportDir());
        Redaction redaction = new Redaction();
        Tokens tokens =
                new TokenCache(redaction, new TokenEndpoint(targets.limits().timeout()));
        List<Assignment> assignments = new Assignments(settings, targets, redaction, tokens).all();
        Run run = new Run(
                Version.tool(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                settings.reading(),
                Ledgers.of(targets, assignments));
        try (Interruption interruption = new Interruption()) {
            stream.started(run, Outputs.of(settings, terminal));
            Tally tally = new Tally(run);
            Optional<String> unreachable = Reachability.of(targets);
            if (unreachable.isEmpty()) {
                Launch.of(
                        docket(assignments, stream, tally, interruption),
                        targets.limits().concurrency());
            }
            Conclusion conclusion =
                    Conclusions.of(tally, unreachable, interruption.happened(), stream.faults(), millis());
            stream.finished(conclusion);
            return stream.faults().isEmpty() ? conclusion.conformance() : Conformance.KIT_FAULT;
        }
    }

    private static Docket docket(
            List<Assignment> assignments, VerdictStream stream, Tally tally, Interruption interruption) {
        return new Docket(
                assignments,
                judged -> interruption.happened() ? Optional.empty() : Optional.of(pronounce(judged, stream, tally)));
    }

    private static CaseVerdict pronounce(JudgedCase judged, VerdictStream stream, Tally tally) {
        CaseVerdict verdict = judged.verdict();
        tally.add(verdict);
        stream.judged(verdict);
        return verdict;
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
