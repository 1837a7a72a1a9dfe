package dev.photospec.verdict.cause;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.RecordedExchange;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The places of the cases that passed, by requirement. */
final class PassedPlaces {

    /** One place, and the status of its last answer; 0 where that is not kept. */
    record Passed(String verb, String owner, String variant, int status) {}

    /** Keyed by text, not by a record, whose own code is made at each start. */
    private final Map<String, Map<String, Passed>> byRequirement = new HashMap<>();

    void add(CaseVerdict verdict) {
        int status = verdict.exchanges().stream().map(RecordedExchange::status).reduce(0, (earlier, later) -> later);
        String variant = verdict.variant() == null ? "" : verdict.variant();
        byRequirement
                .computeIfAbsent(verdict.requirement(), key -> new HashMap<>())
                .putIfAbsent(
                        String.join(" ", verdict.verb(), verdict.owner(), String.valueOf(status), variant),
                        new Passed(verdict.verb(), verdict.owner(), variant, status));
    }

    Collection<Passed> of(String requirement) {
        return byRequirement.getOrDefault(requirement, Map.of()).values();
    }

    /** Returns whether a case of the requirement passed with an owner of another kind. */
    boolean isElsewhere(String requirement, Set<String> kinds) {
        return of(requirement).stream().anyMatch(place -> !kinds.contains(BrokenCase.kindOf(place.owner())));
    }
}
