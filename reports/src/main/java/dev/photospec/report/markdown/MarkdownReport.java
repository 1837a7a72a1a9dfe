package dev.photospec.report.markdown;

import dev.photospec.report.Groups;
import dev.photospec.report.ReportFile;
import dev.photospec.report.Row;
import dev.photospec.report.Tally;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes {@code summary.md}, and appends it to GitHub's job summary where there is one. */
public final class MarkdownReport implements VerdictListener {

    private static final int SHOWN = 20;

    private Output output;
    private Tally tally;
    private Groups failures;

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public void started(Run run, Output where) {
        output = where;
        tally = new Tally(run);
        failures = new Groups(SHOWN);
    }

    @Override
    public void judged(CaseVerdict verdict) {
        Row row = tally.add(verdict);
        if (verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.KIT_FAULT) {
            failures.add(row, verdict);
        }
    }

    @Override
    public void finished(Conclusion conclusion) throws IOException {
        String summary = new Summary(tally, failures).text(conclusion);
        ReportFile.write(output.folder().resolve("summary.md"), writer -> writer.write(summary));
        String job = output.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!job.isEmpty()) {
            byte[] utf8 = summary.getBytes(StandardCharsets.UTF_8);
            Files.write(Path.of(job), utf8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
