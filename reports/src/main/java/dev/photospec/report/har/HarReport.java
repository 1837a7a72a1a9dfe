package dev.photospec.report.har;

import dev.photospec.report.ReportJson;
import dev.photospec.report.Row;
import dev.photospec.report.Spool;
import dev.photospec.report.SpooledReport;
import dev.photospec.report.Words;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Tool;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/** Writes {@code exchanges.har}. */
public final class HarReport extends SpooledReport {

    /** A report that writes {@code exchanges.har}. */
    public HarReport() {
        super("har", "exchanges.har");
    }

    @Override
    protected String text(Row row, CaseVerdict verdict) {
        HarEntry entry = new HarEntry(tally().run().started(), verdict.profile() + " " + verdict.id());
        return verdict.exchanges().stream().map(entry::of).map(ReportJson::text).collect(Collectors.joining(",\n"));
    }

    @Override
    protected void write(Writer writer, Spool texts, Conclusion end) throws IOException {
        Tool tool = tally().run().tool();
        String creator = ReportJson.text(ReportJson.object("name", tool.name(), "version", Words.revision(tool)));
        writer.write("{\"log\":{\"version\":\"1.2\",\"creator\":" + creator + ",\"entries\":[");
        String before = "\n";
        for (Row row : tally().rows()) {
            boolean[] any = {false};
            String lead = before;
            texts.each(row, text -> {
                writer.write((any[0] ? ",\n" : lead) + text);
                any[0] = true;
            });
            before = any[0] ? ",\n" : before;
        }
        writer.write("\n]}}\n");
    }
}
