package dev.photospec.report;

import dev.photospec.target.Implementation;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.Tool;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counts of a saved result, and what became of each of its cases. */
public final class Outcomes {

    private final StatementTally tally;
    private final Tool tool;
    private final SortedMap<String, Outcome> byCase = new TreeMap<>();
    private final Set<String> unsteady = new HashSet<>();
    private final SortedMap<String, String> messages = new TreeMap<>();

    private Outcomes(Run run) {
        this.tally = new StatementTally(run);
        this.tool = run.tool();
    }

    /** Reads them all. */
    public static Outcomes of(SavedResult result) throws IOException {
        Outcomes outcomes = new Outcomes(result.run());
        result.replay(outcomes.new Listener(), null);
        return outcomes;
    }

    /** The counts by requirement. */
    public StatementTally tally() {
        return tally;
    }

    /** Returns the version of the kit that judged. */
    public String edition() {
        return tool.version();
    }

    /** Returns what became of each case; a key is profile and case id, joined by a slash. */
    public SortedMap<String, Outcome> byCase() {
        return Collections.unmodifiableSortedMap(byCase);
    }

    /** Returns the cases that came to another outcome in another round of the run. */
    public Set<String> unsteady() {
        return Collections.unmodifiableSet(unsteady);
    }

    /** Returns what is said about a case that did not pass. */
    public String message(String key) {
        return messages.getOrDefault(key, "");
    }

    /** The implementation's name and version, or the target if it has none. */
    public static String name(ProfileRun profile) {
        Implementation named = profile.implementation();
        if (named == null || named.name() == null) {
            return profile.target();
        }
        return named.version() == null ? named.name() : named.name() + " " + named.version();
    }

    private void add(CaseVerdict verdict) {
        tally.add(verdict);
        String key = verdict.profile() + "/" + verdict.id();
        Outcome before = byCase.put(key, verdict.outcome());
        if (before != null && before != verdict.outcome()) {
            unsteady.add(key);
        }
        if (verdict.outcome() != Outcome.PASSED) {
            messages.put(key, Groups.message(verdict));
        }
    }

    private final class Listener implements VerdictListener {

        @Override
        public String format() {
            return "outcomes";
        }

        @Override
        public void judged(CaseVerdict verdict) {
            add(verdict);
        }
    }
}
