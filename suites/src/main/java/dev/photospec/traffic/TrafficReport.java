package dev.photospec.traffic;

import dev.photospec.exchange.record.Recorder;
import dev.photospec.judge.Strictness;
import dev.photospec.plan.Case;
import dev.photospec.run.OutcomeTally;
import dev.photospec.run.PlannedRequirements;
import dev.photospec.run.ProfilePlan;
import dev.photospec.run.VerdictStream;
import dev.photospec.spec.Requirement;
import dev.photospec.target.Target;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.Tool;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The verdicts on some traffic, and how much of the documents it reaches.
 *
 * @param plans for each dialect, every case and those that are decided
 * @param verdicts the verdicts, each on another case
 * @param messages how many exchanges there were
 * @param documented how many of them are for a documented route
 * @param used how many have decided a case
 * @param millis how long it took
 */
public record TrafficReport(
        List<ProfilePlan> plans, List<CaseVerdict> verdicts, int messages, int documented, int used, long millis) {

    /** Judges what was recorded for each of the dialects. */
    static TrafficReport of(
            List<DialectTraffic> dialects, Target declared, Strictness strictness, Recorder recorder, int messages) {
        long start = System.nanoTime();
        List<ProfilePlan> plans = new ArrayList<>();
        List<CaseVerdict> verdicts = new ArrayList<>();
        int documented = 0;
        int used = 0;
        for (DialectTraffic dialect : dialects) {
            TrafficTenant tenant = declared == null
                    ? new ObservedTenant(dialect.base(), dialect.reader(), dialect.messages())
                    : new DeclaredTenant(declared);
            TrafficJudge judge = new TrafficJudge(dialect.profile(), strictness, recorder, tenant, dialect);
            List<Case> cases = judge.cases();
            List<CaseVerdict> found = judge.verdicts(cases);
            Set<String> reached = found.stream().map(CaseVerdict::id).collect(Collectors.toSet());
            List<Case> judged =
                    cases.stream().filter(one -> reached.contains(one.id())).toList();
            plans.add(new ProfilePlan(dialect.profile(), tenant.target(), cases, judged, judged));
            verdicts.addAll(found);
            documented += dialect.messages().size();
            used += judge.used();
        }
        return new TrafficReport(
                plans, verdicts, messages, documented, used, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** Tells the listeners everything; gives the conclusion, which is never that a server is conformant. */
    Conclusion tell(
            VerdictStream stream,
            Strictness strictness,
            Output spoken,
            Output written,
            VerdictStream.Publishing publishing) {
        Run run = new Run(
                Tool.current(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                strictness.reading(),
                strictness.failOn(),
                null,
                null,
                PlannedRequirements.of(plans, 1));
        OutcomeTally tally = new OutcomeTally(run);
        stream.started(run, spoken, written);
        verdicts.forEach(verdict -> {
            tally.add(verdict);
            stream.judged(verdict);
        });
        Conclusion conclusion = new Conclusion(conformance(), sentence(), tally.conclusions(), millis);
        return stream.finished(conclusion, publishing);
    }

    private Conformance conformance() {
        if (count(Outcome.KIT_FAULT) > 0) {
            return Conformance.KIT_FAULT;
        }
        return count(Outcome.FAILED) > 0
                ? Conformance.NOT_CONFORMANT
                : verdicts.isEmpty() ? Conformance.INCOMPLETE : Conformance.SELECTION;
    }

    private long count(Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }

    /** Returns what came out, in one sentence. */
    public String sentence() {
        long broken = statements(Outcome.FAILED);
        String what =
                broken == 0 ? "no statement broken" : broken + (broken == 1 ? " statement" : " statements") + " broken";
        return what + " in " + messages + (messages == 1 ? " exchange; " : " exchanges; ")
                + reached().size() + " of " + (reached().size() + unreached().size()) + " statements reached";
    }

    private long statements(Outcome outcome) {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .map(verdict -> verdict.profile() + "/" + verdict.requirement())
                .distinct()
                .count();
    }

    /** Returns the requirements that at least one case was decided of, as profile and id. */
    public Set<String> reached() {
        return verdicts.stream()
                .map(verdict -> verdict.profile() + "/" + verdict.requirement())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the requirements that the traffic says nothing of, as profile and id. */
    public Set<String> unreached() {
        Set<String> unreached = new TreeSet<>();
        for (ProfilePlan plan : plans) {
            plan.profile().requirements().stream()
                    .filter(row -> !row.isExcluded())
                    .map(Requirement::id)
                    .map(id -> plan.profile().id() + "/" + id)
                    .forEach(unreached::add);
        }
        unreached.removeAll(reached());
        return unreached;
    }
}
