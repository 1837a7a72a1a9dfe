package dev.photospec.report.markdown;

import dev.photospec.report.GroupedReport;
import dev.photospec.report.JobPage;
import dev.photospec.report.ReportFile;
import dev.photospec.verdict.Conclusion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes {@code summary.md}, and appends it to GitHub's job summary where there is one. */
public final class MarkdownReport extends GroupedReport {

    /** GitHub refuses a larger one ("Workflow commands", job summaries: at most 1 MiB for each step). */
    static final int MOST_BYTES = 1024 * 1024;

    private static final int SHOWN = 20;

    /** A report that writes {@code summary.md}. */
    public MarkdownReport() {
        super(SHOWN);
    }

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    protected void tell(Conclusion end) throws IOException {
        String summary =
                new MarkdownSummary(tally(), causes(), kitFaults(), JobPage.url(output().environment())).text(end);
        ReportFile.write(output().folder().resolve("summary.md"), writer -> writer.write(summary));
        String job = output().environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!job.isEmpty()) {
            append(Path.of(job), summary);
        }
    }

    private static void append(Path job, String summary) throws IOException {
        byte[] utf8 = summary.getBytes(StandardCharsets.UTF_8);
        long before = Files.exists(job) ? Files.size(job) : 0;
        if (before + utf8.length <= MOST_BYTES) {
            Files.write(job, utf8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
