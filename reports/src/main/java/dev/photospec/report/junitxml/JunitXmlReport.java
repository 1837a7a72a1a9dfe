package dev.photospec.report.junitxml;

import dev.photospec.report.ReportFile;
import dev.photospec.report.Row;
import dev.photospec.report.Spool;
import dev.photospec.report.Tally;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code junit.xml}: a testsuite for each profile and suite, a testcase for each case. */
public final class JunitXmlReport implements VerdictListener {

    private Path file;
    private Tally tally;
    private Spool cases;

    @Override
    public String format() {
        return "junitxml";
    }

    @Override
    public void started(Run run, Output output) throws IOException {
        file = output.folder().resolve("junit.xml");
        tally = new Tally(run);
        cases = new Spool(output.folder());
    }

    @Override
    public void judged(CaseVerdict verdict) throws IOException {
        Row row = tally.add(verdict);
        cases.add(row, verdict.id(), TestCase.of(row, verdict));
    }

    @Override
    public void finished(Conclusion conclusion) throws IOException {
        try (Spool spool = cases) {
            ReportFile.write(file, writer -> write(writer, conclusion));
        }
    }

    private void write(Writer writer, Conclusion end) throws IOException {
        SuiteCounts all = SuiteCounts.of(tally.rows()).plus(SuiteCounts.of(end));
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.write(new Xml().open("testsuites", all.attributes("photospec", end.millis())) + "\n");
        writer.write(Ending.suite(end, tally.run()));
        for (Map.Entry<String, List<Row>> suite : suites().entrySet()) {
            write(writer, suite.getKey(), suite.getValue());
        }
        writer.write("</testsuites>\n");
    }

    private Map<String, List<Row>> suites() {
        Map<String, List<Row>> suites = new LinkedHashMap<>();
        for (Row row : tally.rows()) {
            if (row.counts().expected() > 0) {
                suites.computeIfAbsent(TestCase.className(row), name -> new ArrayList<>())
                        .add(row);
            }
        }
        return suites;
    }

    private void write(Writer writer, String name, List<Row> rows) throws IOException {
        long millis = rows.stream().mapToLong(Row::millis).sum();
        writer.write(new Xml().open("testsuite", SuiteCounts.of(rows).attributes(name, millis)) + "\n");
        for (Row row : rows) {
            cases.each(row, writer::write);
            writer.write(row.counts().missing() > 0 ? TestCase.missing(row) : "");
        }
        writer.write("</testsuite>\n");
    }
}
