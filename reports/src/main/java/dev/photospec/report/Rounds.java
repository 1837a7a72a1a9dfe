package dev.photospec.report;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The outcomes of each case over the rounds in which it was judged; a result holds an entry for each. */
public final class Rounds {

    private final SortedMap<String, Map<Outcome, Integer>> cases = new TreeMap<>();

    /** Counts one round of a case. */
    public void add(CaseVerdict verdict) {
        cases.computeIfAbsent(key(verdict.profile(), verdict.id()), key -> new EnumMap<>(Outcome.class))
                .merge(verdict.outcome(), 1, Integer::sum);
    }

    /** Returns how steady each case was that had several rounds; a key is profile and case id, joined by a slash. */
    public SortedMap<String, String> stability() {
        SortedMap<String, String> words = new TreeMap<>();
        cases.forEach((key, outcomes) -> {
            if (total(outcomes) > 1) {
                words.put(key, inWords(outcomes));
            }
        });
        return words;
    }

    /** Returns how unsteady the case was; empty if its rounds agree. */
    public Optional<String> instability(String profile, String id) {
        return Optional.ofNullable(cases.get(key(profile, id)))
                .filter(outcomes -> outcomes.size() > 1)
                .map(Rounds::inWords);
    }

    private static String key(String profile, String id) {
        return profile + "/" + id;
    }

    /** The words for some rounds; a case that was never judged is not called stable. */
    private static String inWords(Map<Outcome, Integer> outcomes) {
        int total = total(outcomes);
        boolean same = outcomes.size() == 1;
        if (same && !outcomes.containsKey(Outcome.NOT_JUDGED)) {
            return "stable in " + total + " of " + total;
        }
        // Only the first number needs its whole.
        String each = outcomes.entrySet().stream()
                .map(entry -> Words.of(entry.getKey()) + " in " + entry.getValue())
                .collect(Collectors.joining(", "))
                .replaceFirst("(?=,|$)", " of " + total);
        return same ? each : "unstable: " + each;
    }

    private static int total(Map<Outcome, Integer> outcomes) {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
