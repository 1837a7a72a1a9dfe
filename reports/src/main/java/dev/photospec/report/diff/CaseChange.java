package dev.photospec.report.diff;

import dev.photospec.verdict.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The changes of a case's outcome from run to run, the gravest first. */
enum CaseChange {
    REGRESSION("fails now and did not before"),
    FLAKY("went back and forth, or differs between the rounds of one run"),
    NOW_JUDGED_AND_FAILS("fails, and had no verdict before"),
    NO_LONGER_JUDGED("had a verdict before and has none now"),
    GONE("is not in the newer result"),
    FIX("failed before and does not now"),
    NEW("is not in the older result"),
    OTHER("changed, but neither broke nor mended anything");

    private static final Set<Outcome> UNJUDGED = EnumSet.of(Outcome.NOT_JUDGED, Outcome.KIT_FAULT);
    private final String meaning;

    CaseChange(String meaning) {
        this.meaning = meaning;
    }

    /** Returns what it says about a case, to be read after "the case". */
    String meaning() {
        return meaning;
    }

    /**
     * Returns the change, or null if there is none.
     *
     * @param outcomes from the oldest to the newest run, null where the case is missing
     * @param unsteady whether the rounds of one of the runs came to different outcomes
     */
    static CaseChange of(List<Outcome> outcomes, boolean unsteady) {
        Outcome before = outcomes.get(0);
        Outcome after = outcomes.get(outcomes.size() - 1);
        if (unsteady) {
            return FLAKY;
        }
        if (outcomes.stream().distinct().count() == 1) {
            return null;
        }
        if (after == null || before == null) {
            return after == null ? GONE : NEW;
        }
        return wentBack(outcomes) ? FLAKY : between(before, after);
    }

    private static CaseChange between(Outcome before, Outcome after) {
        if (after == Outcome.FAILED) {
            return isJudged(before) ? REGRESSION : NOW_JUDGED_AND_FAILS;
        }
        if (isJudged(before) && !isJudged(after)) {
            return NO_LONGER_JUDGED;
        }
        return before == Outcome.FAILED && after != Outcome.NOT_APPLICABLE ? FIX : OTHER;
    }

    /** Returns whether an outcome was left and came again. */
    private static boolean wentBack(List<Outcome> outcomes) {
        List<Outcome> known = outcomes.stream().filter(Objects::nonNull).toList();
        long changes = 0;
        for (int i = 1; i < known.size(); i++) {
            changes += known.get(i) == known.get(i - 1) ? 0 : 1;
        }
        return changes >= known.stream().distinct().count();
    }

    private static boolean isJudged(Outcome outcome) {
        return !UNJUDGED.contains(outcome) && outcome != Outcome.NOT_APPLICABLE;
    }
}
