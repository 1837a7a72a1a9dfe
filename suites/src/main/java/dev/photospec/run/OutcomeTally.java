package dev.photospec.run;

import dev.photospec.spec.Standing;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion.ProfileConclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts outcomes by profile and decides the verdict. */
public final class OutcomeTally {

    private final Run run;
    private final Map<String, Map<Outcome, Integer>> counted = new LinkedHashMap<>();
    private final Set<List<String>> judged = new HashSet<>();
    private final Set<List<String>> broken = new HashSet<>();

    public OutcomeTally(Run run) {
        this.run = run;
        run.profiles().forEach(profile -> counted.put(profile.id(), new EnumMap<>(Outcome.class)));
    }

    public synchronized void add(CaseVerdict verdict) {
        List<String> row = List.of(verdict.profile(), verdict.requirement());
        if (verdict.outcome().isJudged()) {
            judged.add(row);
        }
        if (verdict.outcome() == Outcome.FAILED) {
            broken.add(row);
        }
        counted.get(verdict.profile()).merge(verdict.outcome(), 1, Integer::sum);
    }

    /** Returns how many statements have a case that failed. */
    synchronized int brokenStatements() {
        return broken.size();
    }

    /** Returns how many statements have a case that was judged. */
    synchronized int judgedStatements() {
        return judged.size();
    }

    /** The weakest standing whose break is a failure. */
    Standing failOn() {
        return run.failOn();
    }

    /** Returns what the targets are declared to lack, each once. */
    List<String> absent() {
        return run.profiles().stream()
                .flatMap(profile -> profile.absent().stream())
                .distinct()
                .toList();
    }

    /** The verdict on each profile. */
    public synchronized Map<String, ProfileConclusion> conclusions() {
        Map<String, ProfileConclusion> conclusions = new LinkedHashMap<>();
        for (ProfileRun profile : run.profiles()) {
            Counts counts = new Counts(profile.planned(), profile.expected(), counted.get(profile.id()));
            conclusions.put(profile.id(), new ProfileConclusion(Conformance.of(counts), counts));
        }
        return conclusions;
    }
}
