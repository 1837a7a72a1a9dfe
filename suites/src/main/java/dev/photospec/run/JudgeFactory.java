package dev.photospec.run;

import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.record.EmbeddedBodies;
import dev.photospec.exchange.record.Recorder;
import dev.photospec.exchange.record.UploadedBodies;
import dev.photospec.judge.Judge;
import dev.photospec.judge.ProfileJob;
import dev.photospec.judge.Strictness;
import dev.photospec.restore.PhotoGuard;
import dev.photospec.restore.PhotoJournal;
import dev.photospec.restore.RestoreContext;
import dev.photospec.restore.RunMarks;
import dev.photospec.scenario.AbsentCapabilityProbe;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.scenario.DeletedPhotos;
import dev.photospec.scenario.PhotoWitness;
import dev.photospec.scenario.RefusalWitness;
import dev.photospec.scenario.RequestBuilder;
import dev.photospec.scenario.Scenario;
import dev.photospec.scenario.UnclaimedClassProbe;
import dev.photospec.verdict.Problem;
import dev.photospec.verdict.Tool;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Puts together, for each profile, everything its judge needs. */
public final class JudgeFactory {

    private static final int RUNS = 4096;
    private static final String BODIES = "bodies";
    /** Whoever asks for an HTTP archive wants to read it with other tools, or to judge it again. */
    private static final String ARCHIVE = "har";

    private final RunSettings settings;
    private final Targets targets;
    private final RunOutputs outputs;
    private final Tokens tokens;
    private final EmbeddedBodies embedded = new EmbeddedBodies();
    /** Tells this run's pictures and requests from another's; 0 marks the photos that a reference starts with. */
    private final int run = 1 + new SecureRandom().nextInt(RUNS - 1);

    private final List<PhotoGuard> guards = new ArrayList<>();

    JudgeFactory(RunSettings settings, Targets targets, RunOutputs outputs, Tokens tokens) {
        this.settings = settings;
        this.targets = targets;
        this.outputs = outputs;
        this.tokens = tokens;
    }

    /** Returns the jobs of this process. */
    List<ProfileJob> jobs(List<ProfilePlan> plans, Clients clients, PhotoJournal journal) {
        RestoreContext context = new RestoreContext(
                journal,
                clients.cases(),
                clients.restores(),
                tokens,
                sender(),
                new RunMarks(run),
                targets.consent().residue());
        return plans.stream().map(plan -> job(plan, context)).toList();
    }

    private ProfileJob job(ProfilePlan plan, RestoreContext context) {
        RequestBuilder requests = new RequestBuilder(plan.profile(), plan.target(), tokens, context.tag());
        CaseExecutor scenario = new Scenario(requests, context.reads(), run);
        CaseExecutor claimed =
                new UnclaimedClassProbe(plan.profile(), plan.target(), guarded(plan, requests, scenario, context));
        return job(plan, new AbsentCapabilityProbe(plan.profile(), plan.target(), claimed));
    }

    /** The embedded reference ends with the run; its photos need no restoration. */
    private CaseExecutor guarded(
            ProfilePlan plan, RequestBuilder requests, CaseExecutor scenario, RestoreContext context) {
        if (targets.isReference()) {
            return new DeletedPhotos(scenario, owner -> targets.resetReference(plan.target(), owner));
        }
        PhotoGuard guard = new PhotoGuard(requests, scenario, context);
        guards.add(guard);
        CaseExecutor refusals = new RefusalWitness(requests, context.reads(), guard);
        return new PhotoWitness(requests, context.reads(), plan.selected(), refusals);
    }

    /**
     * Restores the photos that the run has changed.
     *
     * @return each photo that is not restored, or is restored in another encoding
     */
    List<Problem> restoreAll() {
        return guards.stream().flatMap(guard -> guard.restoreAll().stream()).toList();
    }

    /** Returns who this run is, for the target's log. */
    RequestTag sender() {
        return settings.anonymous()
                ? RequestTag.ANONYMOUS
                : new RequestTag(Tool.current().version(), RunMarks.name(run));
    }

    private ProfileJob job(ProfilePlan plan, CaseExecutor executor) {
        UploadedBodies bodies = new UploadedBodies(
                settings.reportDir().resolve(BODIES), outputs.reports().hidden().resolve(BODIES));
        Recorder recorder = new Recorder(
                outputs.redaction(), bodies, embedded, settings.formats().contains(ARCHIVE));
        String profile = plan.profile().id();
        Strictness strictness = new Strictness(settings.reading(), settings.failOn());
        Judge judge = new Judge(profile, outputs.wrap(profile, executor), strictness, recorder);
        return new ProfileJob(profile, plan.cases(), judge);
    }
}
