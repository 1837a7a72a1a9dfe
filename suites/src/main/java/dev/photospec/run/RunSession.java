package dev.photospec.run;

import dev.photospec.credential.TokenCache;
import dev.photospec.credential.TokenSetup;
import dev.photospec.exchange.BodyBudget;
import dev.photospec.exchange.limits.Cancellation;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.judge.CaseQueue;
import dev.photospec.judge.ProfileJob;
import dev.photospec.restore.PhotoJournal;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Problem;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.Tool;
import dev.photospec.verdict.VerdictListener;
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
    private List<ProfilePlan> plans;
    private List<VerdictListener> listeners;
    private final long start = System.nanoTime();

    public RunSession(RunSettings settings, Targets targets, RunContext caller) {
        this.settings = settings;
        this.targets = targets;
        this.caller = caller;
    }

    /** Returns the cases that are judged. */
    public List<ProfilePlan> plan() {
        if (plans == null) {
            plans = settings.sharding().select(ProfilePlan.of(settings.selector(), targets));
        }
        return plans;
    }

    /** Returns those that the reports want to have listening to the test platform. */
    public List<Object> testListeners() throws IOException {
        List<Object> wanted = new ArrayList<>();
        for (VerdictListener listener : listeners()) {
            Object one = listener.testListener();
            if (one != null) {
                wanted.add(one);
            }
        }
        return wanted;
    }

    private List<VerdictListener> listeners() {
        if (listeners == null) {
            listeners = caller.listeners(settings.formats());
        }
        return listeners;
    }

    /** Returns whether a signal has ended the run. */
    public boolean isInterrupted() {
        return stop.happened();
    }

    /** Runs to the end, or to the interruption; gives the exit code. */
    public int run() throws IOException {
        return run(listeners(), caller.hearing());
    }

    /**
     * Runs with one more listener, which hears each verdict on the thread that judges.
     *
     * @param hearing has the cases judged, instead of the caller's
     */
    public int run(VerdictListener further, RunContext.Hearing hearing) throws IOException {
        List<VerdictListener> all = new ArrayList<>(listeners());
        all.add(further);
        return run(all, hearing);
    }

    private int run(List<VerdictListener> hearers, RunContext.Hearing hearing) throws IOException {
        VerdictStream stream = new VerdictStream(hearers);
        try (ReportFolder reports = ReportFolder.open(settings.reportDir());
                PhotoJournal journal = Journals.open(
                        targets,
                        plan().stream().flatMap(plan -> plan.cases().stream()).toList(),
                        caller.variables());
                RunOutputs outputs = RunOutputs.of(settings, targets, reports);
                Interruption interruption = caller.ownsProcess() ? new Interruption(stop) : null) {
            int exitCode = run(stream, journal, outputs, hearing);
            caller.out().flush();
            return stop.happened() ? Conformance.INTERRUPTED.exitCode() : exitCode;
        }
    }

    private int run(VerdictStream stream, PhotoJournal journal, RunOutputs outputs, RunContext.Hearing hearing)
            throws IOException {
        Redaction redaction = outputs.redaction();
        TokenCache tokens = TokenSetup.of(
                targets.any(),
                redaction,
                caller.err(),
                targets.runOrigin() == null ? null : targets.runOrigin().configuration());
        Clients clients = Clients.of(settings, targets, tokens, stop, caller.wire());
        JudgeFactory judges = new JudgeFactory(settings, targets, outputs, tokens);
        List<ProfileJob> jobs = judges.jobs(plans, clients, journal);
        Run run = new Run(
                Tool.current(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                settings.reading(),
                settings.failOn(),
                settings.sharding().describe(plans, settings, targets),
                targets.runOrigin(),
                PlannedRequirements.of(plans, settings.repeat()));
        Output spoken = caller.outputs().of(settings.reportDir(), settings.quiet(), caller.out());
        stream.started(run, spoken, spoken.into(outputs.reports().hidden()));
        OutcomeTally tally = new OutcomeTally(run);
        Optional<String> unreachable = new Reachability(clients.cases(), tokens, judges.sender()).probe(targets);
        if (unreachable.isEmpty()) {
            CaseQueue queue = queue(jobs, stream, tally, clients.budget(), () -> afterRound(judges));
            stream.guarded("the run", () -> hearing.of(queue, targets.limits().concurrency()));
        }
        List<Problem> left = new ArrayList<>();
        stream.guarded("restoring photos", () -> left.addAll(judges.restoreAll()));
        Conclusion judged = Conclusions.of(tally, unreachable, stop.happened(), stream.faults(), millis());
        Conclusion conclusion = Conclusions.stale(Conclusions.left(judged, left), stale(plans));
        int exitCode = stream.finished(conclusion, outputs::publish).exitCode();
        stream.unspoken().forEach(fault -> caller.out().println("photospec: " + fault));
        return exitCode;
    }

    /** Of a part nobody can say it: another part may have the failure. */
    private List<String> stale(List<ProfilePlan> plans) {
        return !settings.sharding().isWhole()
                ? List.of()
                : settings.waivers().stale(pattern -> ProfilePlan.isKnown(plans, pattern));
    }

    /** A case that was cut short by the interruption is as if it had never begun. */
    private CaseQueue queue(
            List<ProfileJob> jobs, VerdictStream stream, OutcomeTally tally, BodyBudget budget, Runnable afterRound) {
        return new CaseQueue(
                jobs,
                settings.repeat(),
                judged -> {
                    if (stop.happened()) {
                        return;
                    }
                    CaseVerdict verdict = settings.waivers().apply(budget.during(judged::verdict));
                    if (!stop.happened()) {
                        tally.add(verdict);
                        stream.judged(verdict);
                    }
                },
                afterRound);
    }

    /** Photos that could not be restored are told at the end of the run. */
    private void afterRound(JudgeFactory judges) {
        judges.restoreAll();
        if (settings.repeat() > 1) {
            targets.resetReference();
        }
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
