package dev.photospec.report.junitxml;

import dev.photospec.report.Row;
import dev.photospec.report.Spool;
import dev.photospec.report.SpooledReport;
import dev.photospec.report.Words;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.cause.Causes;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code junit.xml}: a testsuite for each profile and suite, a testcase for each case. */
public final class JunitXmlReport extends SpooledReport {

    private Causes causes;

    /** A report that writes {@code junit.xml}. */
    public JunitXmlReport() {
        super("junitxml", "junit.xml");
    }

    @Override
    public void started(Run run, Output output) throws IOException {
        super.started(run, output);
        causes = new Causes(run);
    }

    @Override
    protected String text(Row row, CaseVerdict verdict) {
        causes.add(verdict);
        return TestCase.of(row, verdict);
    }

    @Override
    protected void write(Writer writer, Spool cases, Conclusion end) throws IOException {
        SuiteCounts all = SuiteCounts.of(tally().rows()).plus(SuiteCounts.of(end));
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.write(Xml.comment(
                Words.of(tally().run().tool()) + ", " + tally().run().targets()));
        writer.write(new Xml().open("testsuites", all.attributes("photospec", end.millis())) + "\n");
        writer.write(TestCaseEnding.suite(end, tally().run(), causes.ranked()));
        for (Map.Entry<String, List<Row>> suite : suites().entrySet()) {
            write(writer, suite.getKey(), suite.getValue(), cases);
        }
        writer.write("</testsuites>\n");
    }

    private Map<String, List<Row>> suites() {
        Map<String, List<Row>> suites = new LinkedHashMap<>();
        for (Row row : tally().rows()) {
            if (row.counts().expected() > 0) {
                suites.computeIfAbsent(TestCase.className(row), name -> new ArrayList<>())
                        .add(row);
            }
        }
        return suites;
    }

    private static void write(Writer writer, String name, List<Row> rows, Spool cases) throws IOException {
        long millis = rows.stream().mapToLong(Row::millis).sum();
        writer.write(new Xml().open("testsuite", SuiteCounts.of(rows).attributes(name, millis)) + "\n");
        for (Row row : rows) {
            cases.each(row, writer::write);
            writer.write(row.counts().missing() > 0 ? TestCase.missing(row) : "");
        }
        writer.write("</testsuite>\n");
    }
}
