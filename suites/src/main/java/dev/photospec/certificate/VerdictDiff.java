package dev.photospec.certificate;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares a verdict that was reached with the one that is reached now. */
final class VerdictDiff {

    private VerdictDiff() {}

    /** The first part that differs, with both sides; empty if the verdicts say the same. */
    static Optional<String> difference(CaseVerdict then, CaseVerdict now) {
        if (now.outcome() == Outcome.KIT_FAULT) {
            return Optional.of("it cannot be judged again, " + now.reason());
        }
        Map<String, Object> others = parts(now);
        return parts(then).entrySet().stream()
                .filter(part -> !Objects.equals(part.getValue(), others.get(part.getKey())))
                .map(part -> "its " + part.getKey() + " is stated as " + part.getValue() + ", and comes out as "
                        + others.get(part.getKey()))
                .findFirst();
    }

    /** Returns what is compared of a verdict: a waived one has failed, and the waiver's reason is not the judge's. */
    private static Map<String, Object> parts(CaseVerdict verdict) {
        boolean waived = verdict.outcome() == Outcome.WAIVED;
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("outcome", waived ? Outcome.FAILED : verdict.outcome());
        parts.put("reason", waived ? null : verdict.reason());
        parts.put("findings", verdict.findings());
        parts.put("reading", verdict.reading());
        parts.put("time until the write was seen", verdict.visibleMillis());
        parts.put("requirement", verdict.requirement());
        parts.put("verb", verdict.verb());
        parts.put("template", verdict.template());
        parts.put("path", verdict.path());
        parts.put("owner", verdict.owner());
        parts.put("state", verdict.state());
        parts.put("variant", verdict.variant());
        parts.put("classes", verdict.classes());
        return parts;
    }
}
