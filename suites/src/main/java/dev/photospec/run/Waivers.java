package dev.photospec.run;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.waiver.Waiver;
import dev.photospec.waiver.WaiverFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Turns failures that are known into waived ones, and finds the waivers that are no longer good. */
public final class Waivers {

    private final List<Waiver> waivers;
    private final LocalDate today;
    private final Set<Waiver> failing = ConcurrentHashMap.newKeySet();
    private final Set<Waiver> passing = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> failed = new ConcurrentHashMap<>();
    private final Map<String, Integer> judged = new ConcurrentHashMap<>();

    Waivers(List<Waiver> waivers, LocalDate today) {
        this.waivers = waivers;
        this.today = today;
    }

    /** No failure is known. */
    static Waivers none() {
        return new Waivers(List.of(), LocalDate.MAX);
    }

    /** Those of a file, as they are today; none if there is no file. */
    public static Waivers read(Path file) {
        return new Waivers(file == null ? List.of() : WaiverFile.load(file), LocalDate.now(ZoneOffset.UTC));
    }

    /** The verdict, waived if it is a failure that a waiver of today knows. */
    public CaseVerdict apply(CaseVerdict verdict) {
        List<Waiver> matching =
                waivers.stream().filter(waiver -> matches(waiver, verdict.id())).toList();
        if (verdict.outcome() == Outcome.WAIVED) {
            failing.addAll(matching); // by a part of a run, with the same waivers
            return verdict;
        }
        boolean good = verdict.outcome() == Outcome.PASSED || verdict.outcome() == Outcome.WARNED;
        judged.merge(verdict.id(), good || verdict.outcome() == Outcome.FAILED ? 1 : 0, Integer::sum);
        if (verdict.outcome() != Outcome.FAILED) {
            passing.addAll(good ? matching : List.of());
            return verdict;
        }
        failing.addAll(matching);
        failed.merge(verdict.id(), 1, Integer::sum);
        return matching.stream()
                .filter(waiver -> !waiver.isExpired(today))
                .findFirst()
                .map(waiver -> verdict.with(verdict.ruling().waived(waiver.sentence())))
                .orElse(verdict);
    }

    /** Every one. */
    public List<Waiver> all() {
        return waivers;
    }

    /** Every case that failed, waived or not; with how often where it also was good in this run. */
    public SortedMap<String, Waiver.Evidence> failures() {
        SortedMap<String, Waiver.Evidence> failures = new TreeMap<>();
        failed.forEach((id, times) ->
                failures.put(id, times.equals(judged.get(id)) ? null : new Waiver.Evidence(times, judged.get(id))));
        return failures;
    }

    /**
     * Waivers that are to be renewed or removed, one sentence each.
     *
     * @param known whether there is a case that the pattern matches
     */
    public List<String> stale(Predicate<String> known) {
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
}
