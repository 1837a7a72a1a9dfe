package dev.photospec.run;

import dev.photospec.credential.TokenCache;
import dev.photospec.exchange.Redaction;
import dev.photospec.exchange.Stop;
import dev.photospec.judge.Assignment;
import dev.photospec.judge.Docket;
import dev.photospec.scenario.Case;
import dev.photospec.scenario.PhotoJournal;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.Shard;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One run: from targets to verdicts, reports and the exit code. */
final class RunSession {

    private final Settings settings;
    private final Targets targets;
    private final Caller caller;
    private final Stop stop = new Stop();
    private final long start = System.nanoTime();

    RunSession(Settings settings, Targets targets, Caller caller) {
        this.settings = settings;
        this.targets = targets;
        this.caller = caller;
    }

    /** A run in which nobody is asked to sign in. */
    RunSession(Settings settings, Targets targets, PrintWriter terminal) {
        this(settings, targets, Caller.process(terminal, new PrintWriter(Writer.nullWriter())));
    }

    /** Runs to the end, or to the interruption; gives the exit code. */
    int run() throws IOException {
        VerdictStream stream = new VerdictStream(caller.listeners(settings.formats()));
        List<List<Case>> all = Assignments.cases(settings.selector(), targets);
        List<List<Case>> cases = settings.sharding().cases(all, targets);
        try (ReportFolder reports = ReportFolder.open(settings.reportDir());
                PhotoJournal journal = Journals.open(
                        targets, cases.stream().flatMap(List::stream).toList());
                Papers papers = Papers.of(settings, targets, reports);
                Interruption interruption = caller.ownsProcess() ? new Interruption(stop) : null) {
            int exitCode =
                    run(stream, cases, journal, papers, settings.sharding().shard(all, settings, targets));
            caller.out().flush();
            return stop.happened() ? Conformance.INTERRUPTED.exitCode() : exitCode;
        }
    }

    private int run(VerdictStream stream, List<List<Case>> cases, PhotoJournal journal, Papers papers, Shard shard)
            throws IOException {
        Redaction redaction = papers.redaction();
        TokenCache tokens = Issuers.of(targets.pairs().get(0).target(), redaction, caller.err());
        Clients clients = Clients.of(settings, targets, tokens, stop);
        Assignments maker = new Assignments(settings, targets, papers, tokens);
        List<Assignment> assignments = maker.all(cases, clients, journal);
        Run run = new Run(
                Version.tool(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                settings.reading(),
                settings.failOn(),
                shard,
                Ledgers.of(targets, assignments, settings.repeat()));
        Output spoken = Outputs.of(settings, caller.out());
        stream.started(run, spoken, spoken.into(papers.reports().hidden()));
        Tally tally = new Tally(run);
        Optional<String> unreachable = new Reachability(clients.cases(), tokens).of(targets);
        if (unreachable.isEmpty()) {
            Docket docket = docket(assignments, stream, tally);
            stream.guarded(
                    "the run",
                    () -> caller.hearing().of(docket, targets.limits().concurrency()));
        }
        List<String> left = new ArrayList<>();
        Remainder remainder = new Remainder(targets, tokens, maker.sender());
        stream.guarded("giving photos back", () -> left.addAll(remainder.giveBack(journal, clients.giveBack())));
        Conclusion judged = Conclusions.of(tally, unreachable, stop.happened(), stream.faults(), millis());
        Conclusion conclusion = Conclusions.stale(Conclusions.left(judged, left), stale());
        int exitCode = stream.finished(conclusion, papers::publish).exitCode();
        stream.unspoken().forEach(fault -> caller.out().println("photospec: " + fault));
        return exitCode;
    }

    /** Of a part nobody can say it: another part may have the failure. */
    private List<String> stale() {
        return !settings.sharding().part().isWhole()
                ? List.of()
                : settings.waivers().stale(pattern -> Assignments.isKnown(targets, pattern));
    }

    /** A case that was cut short by the interruption is as if it had never begun. */
    private Docket docket(List<Assignment> assignments, VerdictStream stream, Tally tally) {
        return new Docket(assignments, settings.repeat(), judged -> {
            if (stop.happened()) {
                return;
            }
            CaseVerdict verdict = settings.waivers().over(judged.verdict());
            if (!stop.happened()) {
                tally.add(verdict);
                stream.judged(verdict);
            }
        });
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
