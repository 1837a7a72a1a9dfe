package dev.photospec.run;

import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conclusion.ProfileConclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws the conclusion of a run and says why. */
public final class Conclusions {

    private static final String RESTORE = "; restore with: photospec restore";

    private Conclusions() {}

    /** Returns the same list with the texts as problems of a kind. */
    private static List<Problem> and(List<Problem> problems, Problem.Kind kind, List<String> texts) {
        return Stream.concat(problems.stream(), texts.stream().map(text -> new Problem(kind, text)))
                .toList();
    }

    public static Conclusion of(
            OutcomeTally tally, Optional<String> unreachable, boolean interrupted, List<String> faults, long millis) {
        Map<String, ProfileConclusion> profiles = tally.conclusions();
        Counts counts =
                profiles.values().stream().map(ProfileConclusion::counts).reduce(new Counts(0, Map.of()), Counts::plus);
        if (interrupted) {
            return new Conclusion(
                    Conformance.INTERRUPTED,
                    "interrupted after " + counts.reported() + " of "
                            + ConclusionSentence.number(counts.expected(), "case"),
                    profiles,
                    millis);
        }
        if (unreachable.isPresent()) {
            return new Conclusion(
                    Conformance.UNREACHABLE, "the target is unreachable: " + unreachable.get(), profiles, millis);
        }
        if (!faults.isEmpty()) {
            return new Conclusion(
                    Conformance.KIT_FAULT,
                    String.join("; ", faults),
                    and(List.of(), Problem.Kind.KIT_FAULT, faults),
                    profiles,
                    millis);
        }
        Conformance verdict = Conformance.of(counts);
        return new Conclusion(verdict, ConclusionSentence.of(verdict, counts, tally), profiles, millis);
    }

    /** The same conclusion, knowing how photos are left: a run that leaves one unrestored is not complete. */
    public static Conclusion left(Conclusion conclusion, List<Problem> left) {
        List<String> unrestored = left.stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNRESTORED)
                .map(Problem::text)
                .toList();
        return unrestored(
                reencoded(
                        conclusion,
                        left.stream()
                                .filter(problem -> problem.kind() == Problem.Kind.REENCODED)
                                .map(Problem::text)
                                .toList()),
                unrestored);
    }

    private static Conclusion reencoded(Conclusion conclusion, List<String> reencoded) {
        String photos = ConclusionSentence.number(reencoded.size(), "photo");
        return reencoded.isEmpty()
                ? conclusion
                : new Conclusion(
                        conclusion.conformance(),
                        conclusion.why() + "; " + photos + " restored in the target's own encoding, not byte for byte",
                        and(conclusion.problems(), Problem.Kind.REENCODED, reencoded),
                        conclusion.profiles(),
                        conclusion.millis());
    }

    private static Conclusion unrestored(Conclusion conclusion, List<String> left) {
        if (left.isEmpty()) {
            return conclusion;
        }
        boolean good =
                conclusion.conformance() == Conformance.CONFORMANT || conclusion.conformance() == Conformance.SELECTION;
        return new Conclusion(
                good ? Conformance.INCOMPLETE : conclusion.conformance(),
                conclusion.why() + "; " + String.join("; ", left) + RESTORE,
                and(conclusion.problems(), Problem.Kind.UNRESTORED, left),
                conclusion.profiles(),
                conclusion.millis());
    }

    /** The same conclusion, knowing what broke in the kit; a run that was interrupted stays that. */
    static Conclusion broken(Conclusion conclusion, List<String> faults) {
        if (faults.isEmpty()) {
            return conclusion;
        }
        List<String> untold = faults.stream()
                .filter(fault -> !conclusion.texts(Problem.Kind.KIT_FAULT).contains(fault))
                .toList();
        boolean interrupted = conclusion.conformance() == Conformance.INTERRUPTED;
        return new Conclusion(
                interrupted ? Conformance.INTERRUPTED : Conformance.KIT_FAULT,
                untold.isEmpty() ? conclusion.why() : String.join("; ", untold) + "; without that: " + conclusion.why(),
                and(conclusion.problems(), Problem.Kind.KIT_FAULT, untold),
                conclusion.profiles(),
                conclusion.millis());
    }

    /** The same conclusion, knowing which waivers are no longer good; a failure that nobody waived weighs more. */
    public static Conclusion stale(Conclusion conclusion, List<String> stale) {
        boolean ended = conclusion.conformance() == Conformance.CONFORMANT
                || conclusion.conformance() == Conformance.SELECTION
                || conclusion.conformance() == Conformance.NOT_CONFORMANT
                || conclusion.conformance() == Conformance.INCOMPLETE;
        if (stale.isEmpty() || !ended) {
            return conclusion;
        }
        boolean failed = conclusion.counts().of(Outcome.FAILED) > 0;
        return new Conclusion(
                failed ? conclusion.conformance() : Conformance.STALE_WAIVER,
                String.join("; ", stale) + "; " + conclusion.why(),
                and(conclusion.problems(), Problem.Kind.STALE_WAIVER, stale),
                conclusion.profiles(),
                conclusion.millis());
    }
}
