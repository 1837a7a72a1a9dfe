package dev.photospec.report.html;

import dev.photospec.report.Json;
import dev.photospec.report.ReportFile;
import dev.photospec.report.Row;
import dev.photospec.report.Spool;
import dev.photospec.report.Tally;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code report.html}. */
public final class HtmlReport implements VerdictListener {

    private Path file;
    private Tally tally;
    private Spool cases;
    private final Map<String, Matrix> matrices = new HashMap<>();
    private final Latency latency = new Latency();

    @Override
    public String format() {
        return "html";
    }

    @Override
    public void started(Run run, Output output) throws IOException {
        file = output.folder().resolve("report.html");
        tally = new Tally(run);
        cases = new Spool(output.folder());
        run.profiles().forEach(profile -> matrices.put(profile.id(), new Matrix()));
    }

    @Override
    public void judged(CaseVerdict verdict) throws IOException {
        Row row = tally.add(verdict);
        matrices.get(verdict.profile()).add(row, verdict);
        latency.add(verdict);
        cases.add(row, verdict.id(), Embedded.json(Json.text(shortened(verdict))));
    }

    /** Nobody looks up the exchanges of a case that passed; without them a large page stays fast. */
    private static CaseVerdict shortened(CaseVerdict whole) {
        if (whole.outcome() != Outcome.PASSED && whole.outcome() != Outcome.NOT_APPLICABLE) {
            return whole;
        }
        return new CaseVerdict(
                whole.profile(), whole.requirement(), whole.id(), whole.verb(), whole.template(), whole.path(),
                whole.owner(), whole.state(), whole.variant(), List.of(), whole.outcome(), whole.reason(),
                whole.reading(), whole.findings(), List.of(), whole.millis());
    }

    @Override
    public void finished(Conclusion conclusion) throws IOException {
        try (Spool spool = cases) {
            Page page = new Page(tally, matrices, latency, spool);
            ReportFile.write(file, writer -> page.write(writer, conclusion));
        }
    }
}
