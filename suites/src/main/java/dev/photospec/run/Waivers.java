package dev.photospec.run;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.waiver.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Turns failures that are known into waived ones, and finds the waivers that are no longer good. */
final class Waivers {

    private final List<Waiver> waivers;
    private final LocalDate today;
    private final Set<Waiver> failing = ConcurrentHashMap.newKeySet();
    private final Set<Waiver> passing = ConcurrentHashMap.newKeySet();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();

    Waivers(List<Waiver> waivers, LocalDate today) {
        this.waivers = waivers;
        this.today = today;
    }

    /** No failure is known. */
    static Waivers none() {
        return new Waivers(List.of(), LocalDate.MAX);
    }

    /** The verdict, waived if it is a failure that a waiver of today knows. */
    CaseVerdict over(CaseVerdict verdict) {
        List<Waiver> matching =
                waivers.stream().filter(waiver -> matches(waiver, verdict.id())).toList();
        if (verdict.outcome() != Outcome.FAILED) {
            boolean good = verdict.outcome() == Outcome.PASSED || verdict.outcome() == Outcome.WARNED;
            passing.addAll(good ? matching : List.of());
            return verdict;
        }
        failing.addAll(matching);
        failures.add(verdict.id());
        return matching.stream()
                .filter(waiver -> !waiver.isExpired(today))
                .findFirst()
                .map(waiver -> waived(verdict, waiver))
                .orElse(verdict);
    }

    /** The ids of every case that failed, waived or not. */
    List<String> failures() {
        return failures.stream().sorted().toList();
    }

    /**
     * Waivers that are to be renewed or removed, one sentence each.
     *
     * @param known whether there is a case that the pattern matches
     */
    List<String> stale(Predicate<String> known) {
        List<String> stale = new ArrayList<>();
        for (Waiver waiver : waivers) {
            String name = "the waiver " + waiver.pattern();
            if (!known.test(waiver.pattern())) {
                stale.add(name + " matches nothing");
            } else if (waiver.isExpired(today)) {
                stale.add(name + " expired on " + waiver.expires());
            } else if (passing.contains(waiver) && !failing.contains(waiver) && !waiver.isFlaky()) {
                stale.add(name + " passes");
            }
        }
        return stale;
    }

    private static boolean matches(Waiver waiver, String caseId) {
        return new Selector(List.of(waiver.pattern()), List.of()).wants(caseId);
    }

    private static CaseVerdict waived(CaseVerdict verdict, Waiver waiver) {
        return new CaseVerdict(
                verdict.profile(),
                verdict.requirement(),
                verdict.id(),
                verdict.verb(),
                verdict.template(),
                verdict.path(),
                verdict.owner(),
                verdict.state(),
                verdict.variant(),
                verdict.classes(),
                Outcome.WAIVED,
                waiver.sentence(),
                verdict.reading(),
                verdict.findings(),
                verdict.exchanges(),
                verdict.millis(),
                verdict.visibleMillis());
    }
}
