package dev.photospec.report;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.ClassClaim;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.RecordedExchange;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One conformance class of one profile, and what became of its cases so far. */
public final class ClassRow {

    /** The verdicts on a class. */
    public enum Verdict {
        CONFORMANT,
        /** Nothing failed, in those of its cases that were selected. */
        SELECTION,
        NOT_CONFORMANT,
        INCOMPLETE,
        KIT_FAULT,
        /** No case of it was to be judged. */
        NOT_SELECTED,
        /** The target's vendor does not claim it. */
        NOT_APPLICABLE
    }

    private final ClassClaim claim;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Set<Row> rows = new HashSet<>();
    private final Set<ClassRow> owners = new HashSet<>();
    private boolean found;

    ClassRow(ClassClaim claim) {
        this.claim = claim;
    }

    /**
     * Counts a case.
     *
     * @param row the requirement that the case belongs to
     * @param owner the class of its owner, which may be this one
     */
    void add(CaseVerdict verdict, Row row, ClassRow owner) {
        rows.add(row);
        owners.add(owner);
        outcomes.merge(verdict.outcome(), 1, Integer::sum);
        found = found || verdict.exchanges().stream().anyMatch(exchange -> isSuccess(verdict, exchange));
    }

    /** A scenario's other steps may go elsewhere, and say nothing of what it is about. */
    private static boolean isSuccess(CaseVerdict verdict, RecordedExchange exchange) {
        String path = exchange.url().replaceFirst("\\?.*", "");
        boolean there = !exchange.verb().equals("GET") || path.endsWith(String.valueOf(verdict.path()));
        return exchange.status() / 100 == 2 && exchange.verb().equals(verdict.verb()) && there;
    }

    private boolean isBroken() {
        return counts().of(Outcome.FAILED) > 0;
    }

    /** A row that holds while one that it relies on is broken holds by accident. */
    private static boolean isUnfounded(Row row) {
        return row.causes().stream().anyMatch(cause -> cause.counts().of(Outcome.FAILED) > 0);
    }

    /** Its name in the profile. */
    public String name() {
        return claim.name();
    }

    /** Returns whether the target's vendor says that it is there. */
    public boolean claimed() {
        return claim.claimed();
    }

    /** Returns whether a request for it was answered with success. */
    public boolean found() {
        return found;
    }

    /** Returns how many cases were expected, and what became of them. */
    public Counts counts() {
        return new Counts(claim.planned(), claim.expected(), outcomes);
    }

    /** Returns the verdict; what is known to be wrong outweighs what is not known, as for the run. */
    public Verdict verdict() {
        Counts counts = counts();
        if (!claim.claimed()) {
            return Verdict.NOT_APPLICABLE;
        }
        if (counts.expected() == 0) {
            return Verdict.NOT_SELECTED;
        }
        if (counts.of(Outcome.KIT_FAULT) > 0) {
            return Verdict.KIT_FAULT;
        }
        if (counts.of(Outcome.FAILED) + counts.of(Outcome.WAIVED) > 0) {
            return Verdict.NOT_CONFORMANT;
        }
        boolean whole = counts.judged() > 0
                && counts.of(Outcome.NOT_JUDGED) == 0
                && counts.missing() == 0
                && rows.stream().noneMatch(ClassRow::isUnfounded)
                && !owners.stream().allMatch(ClassRow::isBroken);
        if (!whole) {
            return Verdict.INCOMPLETE;
        }
        return counts.isSelection() ? Verdict.SELECTION : Verdict.CONFORMANT;
    }
}
