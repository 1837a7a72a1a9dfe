package dev.photospec.report.badge;

import dev.photospec.report.Characters;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Run;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a badge: the kit's name, the verdict, and how many of the expected cases passed. */
final class Badge {

    private static final String NAME = "photospec";
    private static final int CHARACTER = 7;
    private static final int MARGIN = 8;

    private Badge() {}

    static String of(Run run, Conclusion end) {
        Counts counts = end.counts();
        String verdict = Words.of(end.conformance()).toLowerCase(Locale.ROOT) + " " + counts.of(Outcome.PASSED) + "/"
                + counts.expected() + (counts.isSelection() ? " of " + counts.planned() : "");
        int left = width(NAME);
        int right = width(verdict);
        return String.format(
                Locale.ROOT,
                """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s: %3$s">
            <title>%2$s: %3$s, %10$s</title>
            <clipPath id="round"><rect width="%1$d" height="20" rx="3"/></clipPath>
            <g clip-path="url(#round)"><rect width="%4$d" height="20" fill="#3b4048"/>\
            <rect x="%4$d" width="%5$d" height="20" fill="%6$s"/></g>
            <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">\
            <text x="8" y="14" textLength="%7$d">%2$s</text>\
            <text x="%8$d" y="14" textLength="%9$d">%3$s</text></g>
            </svg>
            """,
                left + right,
                NAME,
                verdict,
                left,
                right,
                color(end.conformance()),
                left - 2 * MARGIN,
                left + MARGIN,
                right - 2 * MARGIN,
                escaped(run.targets() + without(run)));
    }

    private static String without(Run run) {
        String absent = run.profiles().stream()
                .flatMap(profile -> profile.absent().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return absent.isEmpty() ? "" : ", without " + absent;
    }

    private static String escaped(String text) {
        return Characters.visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static int width(String text) {
        return text.length() * CHARACTER + 2 * MARGIN;
    }

    /** Dark enough for white text (WCAG 2.2 §1.4.3). */
    private static String color(Conformance conformance) {
        return switch (conformance) {
            case CONFORMANT -> "#00694a";
            case NOT_CONFORMANT, UNREACHABLE -> "#a83200";
            case KIT_FAULT -> "#7b2a7d";
            case SELECTION, INCOMPLETE, STALE_WAIVER, INTERRUPTED -> "#7a5600";
        };
    }
}
