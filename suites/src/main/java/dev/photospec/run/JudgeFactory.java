package dev.photospec.run;

import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.record.EmbeddedBodies;
import dev.photospec.exchange.record.Recorder;
import dev.photospec.exchange.record.UploadedBodies;
import dev.photospec.judge.Judge;
import dev.photospec.judge.ProfileJob;
import dev.photospec.judge.Strictness;
import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.restore.PhotoGuard;
import dev.photospec.restore.PhotoJournal;
import dev.photospec.restore.RestoreContext;
import dev.photospec.restore.RunMarks;
import dev.photospec.scenario.AbsentCapabilityProbe;
import dev.photospec.scenario.CaseExecutor;
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
import java.util.stream.IntStream;

/** Puts together, for each profile, its cases and everything its judge needs. */
public final class JudgeFactory {

    private static final int RUNS = 4096;
    private static final String BODIES = "bodies";

    private final RunSettings settings;
    private final Targets targets;
    private final RunOutputs papers;
    private final Tokens tokens;
    private final EmbeddedBodies embedded = new EmbeddedBodies();
    /** Tells this run's pictures and requests from another's; 0 marks the photos that a reference starts with. */
    private final int run = 1 + new SecureRandom().nextInt(RUNS - 1);

    private final List<PhotoGuard> guards = new ArrayList<>();

    JudgeFactory(RunSettings settings, Targets targets, RunOutputs papers, Tokens tokens) {
        this.settings = settings;
        this.targets = targets;
        this.papers = papers;
        this.tokens = tokens;
    }

    /**
     * The selected cases of each profile, in the targets' order.
     *
     * @throws UsageException if a pattern matches no case
     */
    public static List<List<Case>> cases(Selector selector, Targets targets) {
        List<List<Case>> all = planned(targets);
        List<String> idle =
                selector.idle(all.stream().flatMap(List::stream).map(Case::id).toList());
        if (!idle.isEmpty()) {
            throw new UsageException(
                    "photospec: no case matches '" + idle.get(0) + "'; photospec list requirements shows the ids");
        }
        return IntStream.range(0, all.size())
                .mapToObj(
                        i -> selected(selector, targets.pairs().get(i).profile().id(), all.get(i)))
                .toList();
    }

    private static List<Case> selected(Selector selector, String profile, List<Case> cases) {
        return cases.stream()
                .filter(judged -> selector.wants(judged.id()) && selector.wantsClasses(judged.classes()))
                .filter(judged -> selector.wants(profile, judged.id()))
                .toList();
    }

    /** Whether the pattern is the id of a requirement or a case, selected or not. */
    static boolean isKnown(Targets targets, String pattern) {
        List<String> ids =
                planned(targets).stream().flatMap(List::stream).map(Case::id).toList();
        return new Selector(List.of(pattern), List.of()).idle(ids).isEmpty();
    }

    /** Returns every case of each profile, in the targets' order. */
    static List<List<Case>> planned(Targets targets) {
        return targets.pairs().stream()
                .map(pair -> new CasePlanner(pair.profile(), pair.target(), targets.consent()).cases())
                .toList();
    }

    /**
     * Returns the jobs of this part of the run.
     *
     * @param selected the selected cases of the whole run, of each profile
     * @param cases those of them that are judged here
     */
    List<ProfileJob> all(List<List<Case>> selected, List<List<Case>> cases, Clients clients, PhotoJournal journal) {
        RestoreContext context = new RestoreContext(
                journal,
                clients.cases(),
                clients.restores(),
                tokens,
                sender(),
                new RunMarks(run),
                targets.consent().residue());
        return IntStream.range(0, cases.size())
                .mapToObj(i -> job(targets.pairs().get(i), selected.get(i), cases.get(i), clients, context))
                .toList();
    }

    private ProfileJob job(
            Targets.Pair pair, List<Case> selected, List<Case> cases, Clients clients, RestoreContext context) {
        CaseExecutor scenario =
                new Scenario(pair.profile(), pair.target(), clients.cases(), tokens, context.tag(), run);
        CaseExecutor claimed =
                new UnclaimedClassProbe(pair.profile(), pair.target(), guarded(pair, selected, scenario, context));
        return assignment(pair, cases, new AbsentCapabilityProbe(pair.profile(), pair.target(), claimed));
    }

    /** The embedded reference ends with the run; its photos need no restoration. */
    private CaseExecutor guarded(
            Targets.Pair pair, List<Case> selected, CaseExecutor scenario, RestoreContext context) {
        if (targets.isReference()) {
            return scenario;
        }
        PhotoGuard guard = PhotoGuard.of(pair.profile(), pair.target(), scenario, context);
        guards.add(guard);
        RequestBuilder requests = new RequestBuilder(pair.profile(), pair.target(), tokens, context.tag());
        CaseExecutor refusals = new RefusalWitness(pair.profile(), requests, context.reads(), guard);
        return new PhotoWitness(pair.profile(), requests, context.reads(), selected, refusals);
    }

    /**
     * Restores the photos that the run has changed.
     *
     * @return each photo that is not restored, or is restored in another encoding
     */
    List<Problem> restoreAll() {
        return guards.stream().flatMap(guard -> guard.restoreAll().stream()).toList();
    }

    /** Who this run is, for the target's log. */
    RequestTag sender() {
        return settings.anonymous()
                ? RequestTag.ANONYMOUS
                : new RequestTag(Tool.current().version(), RunMarks.name(run));
    }

    private ProfileJob assignment(Targets.Pair pair, List<Case> cases, CaseExecutor executor) {
        UploadedBodies bodies = new UploadedBodies(
                settings.reportDir().resolve(BODIES), papers.reports().hidden().resolve(BODIES));
        Recorder recorder = new Recorder(papers.redaction(), bodies, embedded);
        String profile = pair.profile().id();
        Strictness strictness = new Strictness(settings.reading(), settings.failOn());
        return new ProfileJob(profile, cases, new Judge(profile, papers.over(profile, executor), strictness, recorder));
    }
}
