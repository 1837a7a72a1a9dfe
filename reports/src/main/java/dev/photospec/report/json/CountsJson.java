package dev.photospec.report.json;

import dev.photospec.report.JsonMembers;
import dev.photospec.report.JsonText;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Counts as {@code conformance.json} spells them. */
record CountsJson(
        Integer planned,
        int expected,
        int judged,
        int passed,
        int failed,
        int warned,
        int waived,
        int notJudged,
        int notApplicable,
        int kitFault,
        int missing,
        List<Reason> notJudgedByReason)
        implements JsonMembers {

    /** The number of cases that were not judged for one reason. */
    record Reason(String reason, int count) implements JsonMembers {

        @Override
        public void addTo(JsonText json) {
            json.add("reason", reason).add("count", count);
        }
    }

    static CountsJson of(Counts counts, SortedMap<String, Integer> reasons) {
        return new CountsJson(
                counts.isSelection() ? counts.planned() : null,
                counts.expected(),
                counts.judged(),
                counts.of(Outcome.PASSED),
                counts.of(Outcome.FAILED),
                counts.of(Outcome.WARNED),
                counts.of(Outcome.WAIVED),
                counts.of(Outcome.NOT_JUDGED),
                counts.of(Outcome.NOT_APPLICABLE),
                counts.of(Outcome.KIT_FAULT),
                counts.missing(),
                reasons(reasons));
    }

    private static List<Reason> reasons(SortedMap<String, Integer> counted) {
        List<Reason> reasons = new ArrayList<>();
        counted.forEach((reason, count) -> reasons.add(new Reason(reason, count)));
        return List.copyOf(reasons);
    }

    Counts counts() {
        Map<Outcome, Integer> byOutcome = new EnumMap<>(Outcome.class);
        byOutcome.put(Outcome.PASSED, passed);
        byOutcome.put(Outcome.FAILED, failed);
        byOutcome.put(Outcome.WARNED, warned);
        byOutcome.put(Outcome.WAIVED, waived);
        byOutcome.put(Outcome.NOT_JUDGED, notJudged);
        byOutcome.put(Outcome.NOT_APPLICABLE, notApplicable);
        byOutcome.put(Outcome.KIT_FAULT, kitFault);
        return new Counts(planned == null ? expected : planned, expected, byOutcome);
    }

    @Override
    public void addTo(JsonText json) {
        json.add("planned", planned)
                .add("expected", expected)
                .add("judged", judged)
                .add("passed", passed)
                .add("failed", failed)
                .add("warned", warned)
                .add("waived", waived)
                .add("not-judged", notJudged)
                .add("not-applicable", notApplicable)
                .add("kit-fault", kitFault)
                .add("missing", missing)
                .add("not-judged-by-reason", notJudgedByReason);
    }
}
