package dev.photospec.run;

import dev.photospec.credential.TokenCache;
import dev.photospec.credential.TokenEndpoint;
import dev.photospec.exchange.Redaction;
import dev.photospec.exchange.Stop;
import dev.photospec.scenario.Case;
import dev.photospec.scenario.PhotoJournal;
import dev.photospec.scenario.Tokens;
import dev.photospec.suite.Assignment;
import dev.photospec.suite.Docket;
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
    private final Stop stop = new Stop();
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
        List<List<Case>> cases = Assignments.cases(settings.selector(), targets);
        try (PhotoJournal journal = Journals.open(
                        targets, cases.stream().flatMap(List::stream).toList());
                Interruption interruption = new Interruption(stop)) {
            Conformance verdict = run(stream, cases, journal);
            terminal.flush();
            return interruption.happened() ? Conformance.INTERRUPTED : verdict;
        }
    }

    private Conformance run(VerdictStream stream, List<List<Case>> cases, PhotoJournal journal) throws IOException {
        Redaction redaction = new Redaction();
        Tokens tokens =
                new TokenCache(redaction, new TokenEndpoint(targets.limits().timeout()));
        Clients clients = Clients.of(settings, targets, stop);
        List<Assignment> assignments =
                new Assignments(settings, targets, redaction, tokens).all(cases, clients, journal);
        Run run = new Run(
                Version.tool(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                settings.reading(),
                Ledgers.of(targets, assignments));
        stream.started(run, Outputs.of(settings, terminal));
        Tally tally = new Tally(run);
        Optional<String> unreachable = Reachability.of(targets);
        if (unreachable.isEmpty()) {
            Launch.of(docket(assignments, stream, tally), targets.limits().concurrency());
        }
        List<String> left = Remainder.giveBack(targets, journal, clients.giveBack(), tokens);
        Conclusion conclusion =
                Conclusions.left(Conclusions.of(tally, unreachable, stop.happened(), stream.faults(), millis()), left);
        stream.finished(conclusion);
        stream.faults().forEach(fault -> terminal.println("photospec: " + fault));
        return stream.faults().isEmpty() ? conclusion.conformance() : Conformance.KIT_FAULT;
    }

    /** A case that was cut short by the interruption is as if it had never begun. */
    private Docket docket(List<Assignment> assignments, VerdictStream stream, Tally tally) {
        return new Docket(assignments, judged -> {
            if (stop.happened()) {
                return Optional.empty();
            }
            CaseVerdict verdict = judged.verdict();
            return stop.happened() ? Optional.empty() : Optional.of(pronounce(verdict, stream, tally));
        });
    }

    private static CaseVerdict pronounce(CaseVerdict verdict, VerdictStream stream, Tally tally) {
        tally.add(verdict);
        stream.judged(verdict);
        return verdict;
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
