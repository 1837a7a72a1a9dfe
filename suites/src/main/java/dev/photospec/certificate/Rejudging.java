package dev.photospec.certificate;

import dev.photospec.judge.Judge;
import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.VerdictListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hears a saved result and judges each of its cases once more, from the transcript, with the judge of every run. */
final class Rejudging implements VerdictListener {

    private static final int MOST_TOLD = 3;

    private final Transcript transcript;
    private final Map<String, Judge> judges = new HashMap<>();
    private final Map<String, Case> plan = new HashMap<>();
    private final Map<String, Integer> planned = new LinkedHashMap<>();
    private final Set<String> heard = new HashSet<>();
    private final List<String> differences = new ArrayList<>();
    private final OutcomeCounts ledger = new OutcomeCounts();

    Rejudging(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Plans the profile's cases for the target and gets the judge ready. */
    void prepare(Profile profile, Configuration.Judged judged, Reading reading) {
        List<Case> cases = new CasePlanner(profile, judged.described(), WritePolicy.READ_ONLY).cases();
        cases.forEach(one -> plan.put(profile.id() + "/" + one.id(), one));
        planned.put(profile.id(), cases.size());
        judges.put(profile.id(), Judge.withoutRecord(profile.id(), transcript.toExecutor(profile), reading));
    }

    @Override
    public String format() {
        return "retrial";
    }

    @Override
    public void judged(CaseVerdict then) {
        String key = then.profile() + "/" + then.id();
        ledger.add(then);
        if (!heard.add(key)) {
            differences.add(key + " stands in the result more than once");
        } else if (!plan.containsKey(key)) {
            differences.add(key + " is no case of the profile");
        } else if (!transcript.cases().contains(key)) {
            differences.add(key + " is not in the transcript");
        } else {
            CaseVerdict now = judges.get(then.profile()).judge(plan.get(key));
            VerdictDiff.difference(then, now).ifPresent(difference -> differences.add(key + ": " + difference));
        }
    }

    @Override
    public void finished(Conclusion conclusion) {
        transcript.cases().stream()
                .filter(key -> !heard.contains(key))
                .forEach(key -> differences.add(key + " was tried and is not in the result"));
    }

    /** The outcomes that were heard, and came out again. */
    OutcomeCounts ledger() throws VerificationException {
        VerificationException.unless(differences.isEmpty(), told());
        return ledger;
    }

    /** Returns how many cases each profile has for a run that selects none. */
    Map<String, Integer> planned() {
        return planned;
    }

    private String told() {
        int more = differences.size() - MOST_TOLD;
        return String.join("\n", differences.subList(0, Math.min(MOST_TOLD, differences.size())))
                + (more > 0 ? "\nand " + more + " more" : "");
    }
}
