package dev.photospec.verdict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The verdict on one case. In JSON its parts are one object.
 *
 * @param key the place of the case
 * @param ruling the decision
 * @param exchanges the requests and their answers
 * @param timing the time it took
 */
public record CaseVerdict(
        @JsonUnwrapped CaseKey key,
        @JsonUnwrapped Ruling ruling,
        List<RecordedExchange> exchanges,
        @JsonUnwrapped Timing timing) {

    /** Returns the same case with another decision. */
    public CaseVerdict with(Ruling other) {
        return new CaseVerdict(key, other, exchanges, timing);
    }

    /** Returns the same verdict without its exchanges. */
    public CaseVerdict withoutExchanges() {
        return new CaseVerdict(key, ruling, List.of(), timing);
    }

    /** Returns the findings without those that follow from a wrong status of the same answer. */
    public List<Finding> told() {
        List<String> wrong = findings().stream()
                .filter(finding -> finding.check().equals("status"))
                .map(Finding::step)
                .toList();
        return findings().stream()
                .filter(finding -> finding.check().equals("status") || !wrong.contains(finding.step()))
                .toList();
    }

    /** @see CaseKey#profile */
    public String profile() {
        return key.profile();
    }

    /** @see CaseKey#requirement */
    public String requirement() {
        return key.requirement();
    }

    /** @see CaseKey#id */
    public String id() {
        return key.id();
    }

    /** @see CaseKey#verb */
    public String verb() {
        return key.verb();
    }

    /** @see CaseKey#template */
    public String template() {
        return key.template();
    }

    /** @see CaseKey#path */
    public String path() {
        return key.path();
    }

    /** @see CaseKey#owner */
    public String owner() {
        return key.owner();
    }

    /** @see CaseKey#state */
    public String state() {
        return key.state();
    }

    /** @see CaseKey#variant */
    public String variant() {
        return key.variant();
    }

    /** @see CaseKey#classes */
    public List<String> classes() {
        return key.classes();
    }

    /** @see Ruling#outcome */
    public Outcome outcome() {
        return ruling.outcome();
    }

    /** @see Ruling#reason */
    public String reason() {
        return ruling.reason();
    }

    /** @see Ruling#reading */
    public String reading() {
        return ruling.reading();
    }

    /** @see Ruling#findings */
    public List<Finding> findings() {
        return ruling.findings();
    }

    /** @see Timing#millis */
    public long millis() {
        return timing.millis();
    }

    /** @see Timing#visibleMillis */
    public Long visibleMillis() {
        return timing.visibleMillis();
    }
}
