package dev.photospec.traffic;

import dev.photospec.exchange.record.Recorder;
import dev.photospec.judge.Judge;
import dev.photospec.judge.Strictness;
import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.Subject;
import dev.photospec.plan.WritePolicy;
import dev.photospec.scenario.Observed;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Step;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the cases of a profile by the messages that somebody else has sent. */
final class TrafficJudge {

    private final Profile profile;
    private final Strictness strictness;
    private final Recorder recorder;
    private final TrafficTenant tenant;
    private final CaseMatcher matcher;
    private final List<OwnerPeriod> periods;
    private final Witnesses witnesses;
    private final Map<String, List<Subject>> subjects = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    TrafficJudge(
            Profile profile, Strictness strictness, Recorder recorder, TrafficTenant tenant, DialectTraffic traffic) {
        this.profile = profile;
        this.strictness = strictness;
        this.recorder = recorder;
        this.tenant = tenant;
        this.matcher = new CaseMatcher(profile, tenant, traffic.messages());
        this.witnesses = new Witnesses(profile, traffic.reader(), traffic.messages());
        this.periods = new OwnerPeriods(profile, tenant, traffic.reader(), traffic.messages()).all();
    }

    /** Returns every case that a run would judge, with nobody to try it with: that is found in the traffic. */
    List<Case> cases() {
        Target nobody = new Target(tenant.target().url(), null, null, List.of(), List.of(), List.of(), Limits.DEFAULT);
        return new CasePlanner(profile, nobody, WritePolicy.ALL).cases();
    }

    /** Returns the verdicts on the cases that the messages decide, each once. */
    List<CaseVerdict> verdicts(List<Case> cases) {
        List<CaseVerdict> verdicts = new ArrayList<>();
        cases.stream()
                .filter(TrafficJudge::isPlain)
                .filter(witnesses::allow)
                .forEach(judged -> verdict(judged, verdicts));
        return verdicts;
    }

    /** Returns how many messages have decided something. */
    int used() {
        return used.size();
    }

    /**
     * Returns whether every step is one request with one owner's photo. Looking at others, following a list and bodies
     * that are no pictures take more than traffic shows.
     */
    private static boolean isPlain(Case judged) {
        return judged.requirement().steps().stream()
                .allMatch(step -> step.owner() == Step.Whose.SAME
                        && step.signedIn() == Step.Whose.SAME
                        && step.each() == null
                        && step.content() == null);
    }

    private void verdict(Case judged, List<CaseVerdict> verdicts) {
        CaseVerdict worst = null;
        for (OwnerPeriod period : periods) {
            for (Case tried : cases(judged, period).toList()) {
                for (CaseMatcher.Match match : matcher.match(tried, period)) {
                    CaseVerdict verdict = verdict(tried, match);
                    if (verdict.outcome().isJudged() || verdict.outcome() == Outcome.KIT_FAULT) {
                        used.addAll(match.messages());
                        worst = worse(worst, verdict);
                    }
                }
            }
        }
        if (worst != null) {
            verdicts.add(worst);
        }
    }

    private Stream<Case> cases(Case judged, OwnerPeriod period) {
        return subjects
                .computeIfAbsent(
                        judged.route().owner().id() + " " + period.owner().photoKey(),
                        key -> tenant.subjects(judged.route().owner(), period.owner()))
                .stream()
                .map(subject -> new Subject(period.owner(), mailbox(subject, period), subject.signedIn()))
                .filter(subject -> subject.canFill(judged.addressing()))
                .filter(subject -> subject.owner()
                        .isIn(judged.requirement().state(), judged.requirement().photo()))
                .map(subject -> judged.with(subject, null, List.of()));
    }

    private static PhotoOwner mailbox(Subject subject, OwnerPeriod period) {
        return subject.owner().equals(subject.mailbox()) ? period.owner() : subject.mailbox();
    }

    private CaseVerdict verdict(Case judged, CaseMatcher.Match match) {
        return new Judge(
                        profile.id(),
                        (one, settled) -> new Observed.Seen(match.observation(), null),
                        strictness,
                        recorder)
                .judge(judged);
    }

    private static CaseVerdict worse(CaseVerdict one, CaseVerdict other) {
        boolean worse = one == null
                || Outcome.worst(EnumSet.of(one.outcome(), other.outcome())).orElseThrow() != one.outcome();
        return worse ? other : one;
    }
}
