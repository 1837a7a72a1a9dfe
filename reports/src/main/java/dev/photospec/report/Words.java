package dev.photospec.report;

import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Tool;
import java.util.Locale;

/** The words in which every report says the same thing. */
public final class Words {

    private Words() {}

    /** The outcome as prose writes it: {@code not judged}. */
    public static String of(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A constant as data writes it: {@code not-judged}. */
    public static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdict as prose writes it: {@code NOT CONFORMANT}. */
    public static String of(Conformance conformance) {
        return conformance.name().replace('_', ' ');
    }

    /** The kit with version and commit: {@code photospec 0.1.0 (0123abc)}. */
    public static String of(Tool tool) {
        return tool.name() + " " + revision(tool);
    }

    /** The kit's version and commit: {@code 0.1.0 (0123abc)}. */
    public static String revision(Tool tool) {
        return tool.version() + " (" + tool.commit() + ")";
    }

    /** Returns what the verdict's exit code means. */
    public static String meaning(Conformance conformance) {
        return switch (conformance) {
            case CONFORMANT -> "every expected case was judged and none failed";
            case SELECTION -> "nothing failed in the selected cases, which are not the whole profile";
            case NOT_CONFORMANT -> "a documented statement was broken";
            case INCOMPLETE -> "something could not be judged, and that is not a pass";
            case UNREACHABLE -> "the target did not answer";
            case STALE_WAIVER -> "a waiver is expired or matches nothing that fails";
            case KIT_FAULT -> "the kit itself broke; this says nothing about the target";
            case INTERRUPTED -> "the run was stopped before its end";
        };
    }

    /** The run's exit code, explained where the verdict does not say the same. */
    public static String exit(Conclusion end) {
        boolean same = end.exitCode() == end.conformance().exitCode();
        return "exit code " + end.exitCode() + (same ? "" : ", as all of it is waived");
    }

    /** Returns how long the writes of one kind took until they were seen. */
    public static String of(Visibility.Seen seen) {
        String most = seen.count() == 1 ? "" : " to " + seen.maximum();
        return seen.write() + " " + seen.minimum() + most + " ms (median " + seen.median() + ", "
                + count(seen.count(), "write") + ")";
    }

    /** A count with its noun: {@code 1 case}, {@code 2 cases}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
