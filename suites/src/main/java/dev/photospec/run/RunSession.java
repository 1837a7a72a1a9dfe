package dev.photospec.run;

import dev.photospec.credential.TokenCache;
import dev.photospec.credential.TokenSetup;
import dev.photospec.exchange.BodyBudget;
import dev.photospec.exchange.limits.Cancellation;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.judge.CaseQueue;
import dev.photospec.judge.ProfileJob;
import dev.photospec.plan.Case;
import dev.photospec.restore.PhotoJournal;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Problem;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.Shard;
import dev.photospec.verdict.Tool;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One run: from targets to verdicts, reports and the exit code. */
public final class RunSession {

    private final RunSettings settings;
    private final Targets targets;
    private final RunContext caller;
    private final Cancellation stop = new Cancellation();
    private final long start = System.nanoTime();

    public RunSession(RunSettings settings, Targets targets, RunContext caller) {
        this.settings = settings;
        this.targets = targets;
        this.caller = caller;
    }

    /** Runs to the end, or to the interruption; gives the exit code. */
    public int run() throws IOException {
        VerdictStream stream = new VerdictStream(caller.listeners(settings.formats()));
        List<List<Case>> all = JudgeFactory.cases(settings.selector(), targets);
        List<List<Case>> cases = settings.sharding().select(all, targets);
        try (ReportFolder reports = ReportFolder.open(settings.reportDir());
                PhotoJournal journal = Journals.open(
                        targets, cases.stream().flatMap(List::stream).toList());
                RunOutputs papers = RunOutputs.of(settings, targets, reports);
                Interruption interruption = caller.ownsProcess() ? new Interruption(stop) : null) {
            int exitCode =
                    run(stream, all, cases, journal, papers, settings.sharding().describe(all, settings, targets));
            caller.out().flush();
            return stop.happened() ? Conformance.INTERRUPTED.exitCode() : exitCode;
        }
    }

    private int run(
            VerdictStream stream,
            List<List<Case>> selected,
            List<List<Case>> cases,
            PhotoJournal journal,
            RunOutputs papers,
            Shard shard)
            throws IOException {
        Redaction redaction = papers.redaction();
        TokenCache tokens = TokenSetup.of(targets.pairs().get(0).target(), redaction, caller.err());
        Clients clients = Clients.of(settings, targets, tokens, stop);
        JudgeFactory maker = new JudgeFactory(settings, targets, papers, tokens);
        List<ProfileJob> assignments = maker.all(selected, cases, clients, journal);
        Run run = new Run(
                Tool.current(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                settings.reading(),
                settings.failOn(),
                shard,
                targets.runOrigin(),
                PlannedRequirements.of(targets, JudgeFactory.planned(targets), assignments, settings.repeat()));
        Output spoken = caller.outputs().of(settings.reportDir(), settings.quiet(), caller.out());
        stream.started(run, spoken, spoken.into(papers.reports().hidden()));
        OutcomeTally tally = new OutcomeTally(run);
        Optional<String> unreachable = new Reachability(clients.cases(), tokens, maker.sender()).of(targets);
        if (unreachable.isEmpty()) {
            CaseQueue queue = queue(assignments, stream, tally, clients.budget(), () -> afterRound(maker));
            stream.guarded(
                    "the run", () -> caller.hearing().of(queue, targets.limits().concurrency()));
        }
        List<Problem> left = new ArrayList<>();
        stream.guarded("restoring photos", () -> left.addAll(maker.restoreAll()));
        Conclusion judged = Conclusions.of(tally, unreachable, stop.happened(), stream.faults(), millis());
        Conclusion conclusion = Conclusions.stale(Conclusions.left(judged, left), stale());
        int exitCode = stream.finished(conclusion, papers::publish).exitCode();
        stream.unspoken().forEach(fault -> caller.out().println("photospec: " + fault));
        return exitCode;
    }

    /** Of a part nobody can say it: another part may have the failure. */
    private List<String> stale() {
        return !settings.sharding().isWhole()
                ? List.of()
                : settings.waivers().stale(pattern -> JudgeFactory.isKnown(targets, pattern));
    }

    /** A case that was cut short by the interruption is as if it had never begun. */
    private CaseQueue queue(
            List<ProfileJob> assignments,
            VerdictStream stream,
            OutcomeTally tally,
            BodyBudget budget,
            Runnable afterRound) {
        return new CaseQueue(
                assignments,
                settings.repeat(),
                judged -> {
                    if (stop.happened()) {
                        return;
                    }
                    CaseVerdict verdict = settings.waivers().over(budget.during(judged::verdict));
                    if (!stop.happened()) {
                        tally.add(verdict);
                        stream.judged(verdict);
                    }
                },
                afterRound);
    }

    /** Failures are told at the end, after a second try. */
    private void afterRound(JudgeFactory maker) {
        maker.restoreAll();
        if (settings.repeat() > 1) {
            targets.resetReference();
        }
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
