package dev.photospec.run;

import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conclusion.ProfileConclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the conclusion of a run and says why. */
final class Conclusions {

    private Conclusions() {}

    static Conclusion of(
            Tally tally, Optional<String> unreachable, boolean interrupted, List<String> faults, long millis) {
        Map<String, ProfileConclusion> profiles = tally.conclusions();
        Counts counts =
                profiles.values().stream().map(ProfileConclusion::counts).reduce(new Counts(0, Map.of()), Counts::plus);
        if (interrupted) {
            return new Conclusion(
                    Conformance.INTERRUPTED,
                    "interrupted after " + counts.reported() + " of " + counts.expected() + " cases",
                    profiles,
                    millis);
        }
        if (unreachable.isPresent()) {
            return new Conclusion(
                    Conformance.UNREACHABLE, "the target is unreachable: " + unreachable.get(), profiles, millis);
        }
        if (!faults.isEmpty()) {
            return new Conclusion(Conformance.KIT_FAULT, String.join("; ", faults), profiles, millis);
        }
        Conformance verdict = Conformance.of(counts);
        return new Conclusion(verdict, why(verdict, counts), profiles, millis);
    }

    private static String broken(Counts counts) {
        int waived = counts.of(Outcome.WAIVED);
        String known = waived == 0 ? "" : waived + " cases break a documented statement and are waived";
        return counts.of(Outcome.FAILED) == 0
                ? known
                : counts.of(Outcome.FAILED) + " cases break a documented statement"
                        + (known.isEmpty() ? "" : "; " + known);
    }

    /** The same conclusion, knowing what could not be given back: a run that leaves something is not complete. */
    static Conclusion left(Conclusion conclusion, List<String> left) {
        if (left.isEmpty()) {
            return conclusion;
        }
        boolean good = conclusion.conformance() == Conformance.CONFORMANT;
        return new Conclusion(
                good ? Conformance.INCOMPLETE : conclusion.conformance(),
                conclusion.why() + "; " + String.join("; ", left) + "; try again with: photospec restore",
                conclusion.profiles(),
                conclusion.millis());
    }

    /** The same conclusion, knowing which waivers are no longer good; a failure that nobody waived weighs more. */
    static Conclusion stale(Conclusion conclusion, List<String> stale) {
        boolean ended = conclusion.conformance() == Conformance.CONFORMANT
                || conclusion.conformance() == Conformance.NOT_CONFORMANT
                || conclusion.conformance() == Conformance.INCOMPLETE;
        if (stale.isEmpty() || !ended) {
            return conclusion;
        }
        boolean failed = conclusion.counts().of(Outcome.FAILED) > 0;
        return new Conclusion(
                failed ? conclusion.conformance() : Conformance.STALE_WAIVER,
                String.join("; ", stale) + "; " + conclusion.why(),
                conclusion.profiles(),
                conclusion.millis());
    }

    private static String why(Conformance verdict, Counts counts) {
        return switch (verdict) {
            case CONFORMANT ->
                counts.of(Outcome.NOT_APPLICABLE) == 0
                        ? "every expected case was judged, and no documented statement is broken"
                        : "every case of the claimed classes was judged, and no documented statement is broken; "
                                + counts.of(Outcome.NOT_APPLICABLE) + " cases of other classes do not apply";
            case NOT_CONFORMANT -> broken(counts);
            case INCOMPLETE ->
                counts.judged() == 0
                        ? "nothing was judged"
                        : (counts.of(Outcome.NOT_JUDGED) + counts.missing()) + " of " + counts.expected()
                                + " cases were not judged";
            case KIT_FAULT -> counts.of(Outcome.KIT_FAULT) + " cases broke the kit itself";
            case UNREACHABLE, STALE_WAIVER, INTERRUPTED -> verdict.name();
        };
    }
}
