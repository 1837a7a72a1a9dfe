package dev.photospec.run;

import dev.photospec.spec.Standing;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import java.util.List;

/** Words the reason for a verdict. */
final class ConclusionSentence {

    private ConclusionSentence() {}

    /** Returns the sentence that says why it is that verdict. */
    static String of(Conformance verdict, Counts counts, OutcomeTally tally) {
        return without(tally.absent()) + why(verdict, counts, tally) + selected(verdict, counts);
    }

    private static String without(List<String> absent) {
        return absent.isEmpty() ? "" : "without " + String.join(", ", absent) + ": ";
    }

    /** Says of a verdict on a selection that it is one. */
    private static String selected(Conformance verdict, Counts counts) {
        boolean ofCases = verdict == Conformance.NOT_CONFORMANT || verdict == Conformance.INCOMPLETE;
        return counts.isSelection() && ofCases
                ? " (selected: " + number(counts.expected()) + " of " + number(counts.planned()) + " cases)"
                : "";
    }

    /** Returns the number with commas: {@code 1,487}. A formatter would first load the number formats of a locale, 8 ms. */
    static String number(int number) {
        StringBuilder digits = new StringBuilder().append(number);
        for (int comma = digits.length() - 3; comma > 0; comma -= 3) {
            digits.insert(comma, ',');
        }
        return digits.toString();
    }

    /** Returns the number and the noun, in the plural where that is due. */
    static String number(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String broke(int number, String what) {
        return number + (number == 1 ? " case breaks a " : " cases break a ") + what;
    }

    private static String statement(Standing failOn) {
        return switch (failOn) {
            case DOCUMENTED -> "documented statement";
            case SHOWN -> "documented or shown statement";
            case IMPLIED, SILENT -> "documented, shown or implied statement";
        };
    }

    private static String broken(Counts counts, String statement, OutcomeTally tally) {
        int waived = counts.of(Outcome.WAIVED);
        int failed = counts.of(Outcome.FAILED);
        String known =
                waived == 0 ? "" : broke(waived, statement) + (waived == 1 ? " and is waived" : " and are waived");
        return failed == 0 ? known : broken(tally, counts) + (known.isEmpty() ? "" : "; " + known);
    }

    /** As people repeat it: the statements, and behind them the cases. */
    private static String broken(OutcomeTally tally, Counts counts) {
        String standing = switch (tally.failOn()) {
            case DOCUMENTED -> "";
            case SHOWN -> " (documented or shown)";
            case IMPLIED, SILENT -> " (documented, shown or implied)";
        };
        return tally.brokenStatements() + " of " + number(tally.judgedStatements(), "statement") + " broken" + standing
                + ": " + counts.of(Outcome.FAILED) + " of " + number(counts.judged(), "case");
    }

    private static String why(Conformance verdict, Counts counts, OutcomeTally tally) {
        String statement = statement(tally.failOn());
        return switch (verdict) {
            case SELECTION ->
                number(counts.judged()) + " of " + number(counts.expected()) + " selected cases passed ("
                        + number(counts.planned()) + " in the profile)";
            case CONFORMANT -> whole(counts, tally.absent()) + ", no " + statement + " broken";
            case NOT_CONFORMANT -> broken(counts, statement, tally);
            case INCOMPLETE ->
                counts.judged() == 0
                        ? "nothing was judged"
                        : (counts.of(Outcome.NOT_JUDGED) + counts.missing()) + " of "
                                + number(counts.expected(), "case") + " not judged";
            case KIT_FAULT -> number(counts.of(Outcome.KIT_FAULT), "case") + " broke the kit itself";
            case UNREACHABLE, STALE_WAIVER, INTERRUPTED -> verdict.name();
        };
    }

    private static String whole(Counts counts, List<String> absent) {
        int others = counts.of(Outcome.NOT_APPLICABLE);
        if (!absent.isEmpty()) {
            return "every other case judged (" + others + " not applicable)";
        }
        return others == 0
                ? "every case judged"
                : "every case of the claimed classes judged (" + others + " of other classes not applicable)";
    }
}
