package dev.photospec.report.terminal;

import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Outcome;

/** A colour and the shape that says the same without it. */
enum TerminalStyle {
    GOOD("32", "✔"),
    BAD("31", "✘"),
    POOR("33", "!"),
    NEUTRAL("2", "–"),
    STRONG("1", ""),
    PLAIN("", "");

    private final String code;
    private final String shape;

    TerminalStyle(String code, String shape) {
        this.code = code;
        this.shape = shape;
    }

    String shape() {
        return shape;
    }

    String paint(String text) {
        return code.isEmpty() || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    static TerminalStyle of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> GOOD;
            case FAILED, KIT_FAULT -> BAD;
            case WARNED, WAIVED -> POOR;
            case NOT_JUDGED, NOT_APPLICABLE -> NEUTRAL;
        };
    }

    static TerminalStyle of(Conformance conformance) {
        return switch (conformance) {
            case CONFORMANT -> GOOD;
            case NOT_CONFORMANT, KIT_FAULT, UNREACHABLE -> BAD;
            case SELECTION, INCOMPLETE, STALE_WAIVER, INTERRUPTED -> POOR;
        };
    }
}
