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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts outcomes by profile and decides the verdict. */
public final class OutcomeTally {

    private final Run run;
    private final Map<String, Map<Outcome, Integer>> counted = new LinkedHashMap<>();

    public OutcomeTally(Run run) {
        this.run = run;
        run.profiles().forEach(profile -> counted.put(profile.id(), new EnumMap<>(Outcome.class)));
    }

    public synchronized void add(CaseVerdict verdict) {
        counted.get(verdict.profile()).merge(verdict.outcome(), 1, Integer::sum);
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
