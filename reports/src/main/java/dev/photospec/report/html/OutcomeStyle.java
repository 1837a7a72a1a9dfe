package dev.photospec.report.html;

import dev.photospec.report.ClassRow;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Outcome;

/**
 * The look of an outcome on the page: a word, a shape and a colour.
 *
 * @param id the style class and the value to filter by
 * @param words the outcome in words
 * @param shape a sign that says the same without colour
 */
public record OutcomeStyle(String id, String words, String shape) {

    /** The style for places where nothing was expected. */
    static final OutcomeStyle NOTHING = new OutcomeStyle("nothing", "nothing expected", "·");

    static OutcomeStyle of(Outcome outcome) {
        return new OutcomeStyle(Words.slug(outcome), Words.of(outcome), shape(outcome));
    }

    static OutcomeStyle of(Conformance conformance) {
        return new OutcomeStyle(Words.slug(conformance), Words.of(conformance), shape(conformance));
    }

    static OutcomeStyle of(ClassRow.Verdict verdict) {
        OutcomeStyle alike = switch (verdict) {
            case CONFORMANT -> of(Conformance.CONFORMANT);
            case SELECTION -> of(Conformance.SELECTION);
            case NOT_CONFORMANT -> of(Conformance.NOT_CONFORMANT);
            case INCOMPLETE -> of(Conformance.INCOMPLETE);
            case KIT_FAULT -> of(Conformance.KIT_FAULT);
            case NOT_SELECTED, NOT_APPLICABLE -> of(Outcome.NOT_APPLICABLE);
        };
        return new OutcomeStyle(alike.id(), Words.slug(verdict).replace('-', ' '), alike.shape());
    }

    private static String shape(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✔";
            case FAILED -> "✘";
            case WARNED -> "!";
            case WAIVED -> "~";
            case NOT_JUDGED -> "–";
            case NOT_APPLICABLE -> "○";
            case KIT_FAULT -> "⚙";
        };
    }

    private static String shape(Conformance conformance) {
        return switch (conformance) {
            case CONFORMANT -> "✔";
            case NOT_CONFORMANT, UNREACHABLE -> "✘";
            case KIT_FAULT -> "⚙";
            case SELECTION, INCOMPLETE, STALE_WAIVER, INTERRUPTED -> "!";
        };
    }
}
