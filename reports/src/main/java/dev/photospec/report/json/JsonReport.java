package dev.photospec.report.json;

import dev.photospec.report.Json;
import dev.photospec.report.ReportFile;
import dev.photospec.report.Row;
import dev.photospec.report.Spool;
import dev.photospec.report.Tally;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** Writes {@code conformance.json}, from which every other report can be made again. */
public final class JsonReport implements VerdictListener {

    private Path file;
    private Tally tally;
    private Spool cases;

    @Override
    public String format() {
        return "json";
    }

    @Override
    public void started(Run run, Output output) throws IOException {
        file = output.folder().resolve(ConformanceFile.NAME);
        tally = new Tally(run);
        cases = new Spool(output.folder());
    }

    @Override
    public void judged(CaseVerdict verdict) throws IOException {
        cases.add(tally.add(verdict), verdict.id(), Json.text(verdict));
    }

    @Override
    public void finished(Conclusion conclusion) throws IOException {
        try (Spool spool = cases) {
            ReportFile.write(file, writer -> write(writer, conclusion));
        }
    }

    private void write(Writer writer, Conclusion end) throws IOException {
        writer.write(Json.open(Header.of(tally, end)));
        writer.write(",\n\"profiles\":[");
        String comma = "\n";
        for (ProfileRun profile : tally.run().profiles()) {
            writer.write(comma);
            write(writer, profile, end);
            comma = ",\n";
        }
        writer.write("]}\n");
    }

    private void write(Writer writer, ProfileRun profile, Conclusion end) throws IOException {
        writer.write(
                Json.open(Header.of(profile, end.profiles().get(profile.id()), tally.rows(profile))));
        writer.write(",\n\"requirements\":[");
        String comma = "\n";
        for (Row row : tally.rows(profile)) {
            writer.write(comma + Json.open(Header.of(row)) + ",\"cases\":[");
            writeCases(writer, row);
            writer.write("]}");
            comma = ",\n";
        }
        writer.write("]}");
    }

    private void writeCases(Writer writer, Row row) throws IOException {
        String[] comma = {"\n"};
        cases.each(row, json -> {
            writer.write(comma[0] + json);
            comma[0] = ",\n";
        });
    }
}
