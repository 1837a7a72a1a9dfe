package dev.photospec.report;

import dev.photospec.spec.Document;
import dev.photospec.spec.Requirement;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.ProfileRun;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One requirement of one profile in a run, and what became of its cases so far. */
public final class Row {

    private final int number;
    private final ProfileRun profile;
    private final Planned planned;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final SortedMap<String, Integer> notJudged = new TreeMap<>();
    private final SortedMap<String, Integer> readings = new TreeMap<>();
    private List<Row> foundations = List.of();
    private long millis;

    Row(int number, ProfileRun profile, Planned planned) {
        this.number = number;
        this.profile = profile;
        this.planned = planned;
    }

    void add(CaseVerdict verdict) {
        outcomes.merge(verdict.outcome(), 1, Integer::sum);
        millis += verdict.millis();
        if (verdict.outcome() == Outcome.NOT_JUDGED) {
            notJudged.merge(verdict.reason() == null ? "no reason was given" : verdict.reason(), 1, Integer::sum);
        }
        if (verdict.reading() != null) {
            readings.merge(verdict.reading(), 1, Integer::sum);
        }
    }

    /** Sets the rows that this one relies on. */
    void reliesOn(List<Row> rows) {
        foundations = List.copyOf(rows);
    }

    /** Returns the broken rows that this one relies on, the nearest first; with them it cannot be met. */
    public List<Row> causes() {
        return foundations.stream()
                .filter(row -> row.counts().of(Outcome.FAILED) + row.counts().of(Outcome.WARNED) > 0)
                .toList();
    }

    /** Its place in the run, from 0: profiles in their order, requirements in the ledger's. */
    public int number() {
        return number;
    }

    /** The profile it belongs to. */
    public ProfileRun profile() {
        return profile;
    }

    /** Returns what the ledger says. */
    public Requirement requirement() {
        return planned.requirement();
    }

    /** Returns the document that states it; empty if a saved result does not tell of it. */
    public Optional<Document> document() {
        return profile.documents().stream()
                .filter(document -> document.id().equals(requirement().source().document()))
                .findFirst();
    }

    /** Returns how many cases were expected, and what became of them. */
    public Counts counts() {
        return new Counts(planned.expected(), outcomes);
    }

    /** Returns how long its cases took together, in milliseconds. */
    public long millis() {
        return millis;
    }

    /** Returns how many cases were not judged, by reason. */
    public SortedMap<String, Integer> notJudged() {
        return Collections.unmodifiableSortedMap(notJudged);
    }

    /** Returns how many cases followed each reading of a disputed statement. */
    public SortedMap<String, Integer> readings() {
        return Collections.unmodifiableSortedMap(readings);
    }

    /** The worst outcome of its cases, a missing one being not judged; empty if none is expected. */
    public Optional<Outcome> outcome() {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        seen.addAll(outcomes.keySet());
        if (counts().missing() > 0) {
            seen.add(Outcome.NOT_JUDGED);
        }
        return Outcome.worst(seen);
    }
}
