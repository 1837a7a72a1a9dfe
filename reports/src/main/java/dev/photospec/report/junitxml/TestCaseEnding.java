package dev.photospec.report.junitxml;

import dev.photospec.report.CauseText;
import dev.photospec.report.Characters;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.cause.Cause;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one testcase about the run itself. Without it a run that was cut short or never reached its target
 * would show nothing red.
 */
final class TestCaseEnding {

    private static final String NAME = "photospec.run";

    private TestCaseEnding() {}

    /** Returns whether the cases speak for themselves. */
    static boolean isGood(Conclusion end) {
        return end.conformance() == Conformance.CONFORMANT
                || end.conformance() == Conformance.SELECTION
                || end.conformance() == Conformance.NOT_CONFORMANT;
    }

    static String suite(Conclusion end, Run run, List<Cause> causes) {
        Xml xml = new Xml().open("testsuite", SuiteCounts.of(end).attributes(NAME, end.millis()));
        xml.text("\n").open("testcase", "name", "the run judges the target", "classname", NAME, "time", "0.000");
        if (!isGood(end)) {
            xml.open("error", "message", Characters.visible(end.why()), "type", Words.slug(end.conformance()))
                    .text(Words.meaning(end.conformance()))
                    .close("error");
        }
        String told = Stream.concat(
                        Stream.of("verdict: " + Words.of(end.conformance()) + "; started " + run.started()),
                        causes.stream().map(CauseText::line))
                .collect(Collectors.joining("\n"));
        return xml.open("system-out")
                .text(told)
                .close("system-out")
                .close("testcase")
                .close("testsuite")
                .toString();
    }
}
