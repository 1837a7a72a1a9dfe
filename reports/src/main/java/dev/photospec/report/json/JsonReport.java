package dev.photospec.report.json;

import dev.photospec.report.ReportJson;
import dev.photospec.report.Row;
import dev.photospec.report.Spool;
import dev.photospec.report.SpooledReport;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.ProfileRun;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes {@code conformance.json}, from which every other report can be made again. */
public final class JsonReport extends SpooledReport {

    /** A report that writes {@value ConformanceFile#NAME}. */
    public JsonReport() {
        super("json", ConformanceFile.NAME);
    }

    @Override
    protected String text(Row row, CaseVerdict verdict) {
        return ReportJson.text(verdict);
    }

    @Override
    protected void write(Writer writer, Spool cases, Conclusion end) throws IOException {
        writer.write(ReportJson.open(Header.of(tally(), end)));
        writer.write(",\n\"profiles\":[");
        String comma = "\n";
        for (ProfileRun profile : tally().run().profiles()) {
            writer.write(comma);
            ProfileJson header = ProfileJson.of(profile, end.profiles().get(profile.id()), tally());
            write(writer, header, tally().rows(profile), cases);
            comma = ",\n";
        }
        writer.write("]}\n");
    }

    private static void write(Writer writer, ProfileJson header, List<Row> rows, Spool cases) throws IOException {
        writer.write(ReportJson.open(header));
        writer.write(",\n\"requirements\":[");
        String comma = "\n";
        for (Row row : rows) {
            writer.write(comma + ReportJson.open(RequirementJson.of(row)) + ",\"cases\":[");
            cases.joined(row, "\n", ",\n", writer);
            writer.write("]}");
            comma = ",\n";
        }
        writer.write("]}");
    }
}
