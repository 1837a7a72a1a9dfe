package dev.photospec.report.junitxml;

import dev.photospec.report.Characters;
import dev.photospec.report.Explanation;
import dev.photospec.report.Row;
import dev.photospec.report.Words;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** One case as a JUnit testcase. */
final class TestCase {

    private TestCase() {}

    static String of(Row row, CaseVerdict verdict) {
        Xml xml = new Xml()
                .open(
                        "testcase",
                        "name",
                        name(verdict),
                        "classname",
                        className(row),
                        "time",
                        seconds(verdict.millis()));
        switch (verdict.outcome()) {
            case PASSED -> {}
            case WARNED ->
                xml.open("system-out")
                        .text("WARNING\n" + explanation(row, verdict))
                        .close("system-out");
            case FAILED -> told(xml, "failure", row, verdict);
            case KIT_FAULT -> told(xml, "error", row, verdict);
            case WAIVED, NOT_JUDGED, NOT_APPLICABLE -> xml.empty("skipped", "message", skipped(verdict));
        }
        return xml.close("testcase").toString();
    }

    /** Stands for the cases that an early end left without a verdict. */
    static String missing(Row row) {
        String name = row.requirement().id() + " (" + Words.count(row.counts().missing(), "case") + " not run)";
        return new Xml()
                .open("testcase", "name", name, "classname", className(row), "time", seconds(0))
                .empty("skipped", "message", "not judged: the run ended before")
                .close("testcase")
                .toString();
    }

    static String className(Row row) {
        return "photospec." + row.profile().id() + "." + row.requirement().suite();
    }

    static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toPlainString();
    }

    private static String name(CaseVerdict verdict) {
        return Characters.visible(verdict.requirement() + " " + Explanation.where(verdict));
    }

    private static void told(Xml xml, String element, Row row, CaseVerdict verdict) {
        String type = verdict.findings().isEmpty()
                ? Words.slug(verdict.outcome())
                : verdict.findings().get(0).check();
        xml.open(element, "message", message(verdict), "type", type)
                .text(explanation(row, verdict))
                .close(element);
    }

    private static String message(CaseVerdict verdict) {
        String found = verdict.told().stream().map(Finding::message).collect(Collectors.joining("; "));
        return Characters.visible(found.isEmpty() ? String.valueOf(verdict.reason()) : found);
    }

    private static String skipped(CaseVerdict verdict) {
        return Characters.visible(Words.of(verdict.outcome()) + ": " + verdict.reason());
    }

    private static String explanation(Row row, CaseVerdict verdict) {
        return Explanation.of(row, verdict).stream()
                .map(Explanation.Line::toString)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
