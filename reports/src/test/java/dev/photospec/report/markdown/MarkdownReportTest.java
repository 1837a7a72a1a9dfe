package dev.photospec.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Golden;
import dev.photospec.report.Sample;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Output;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReportTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_with_everything_in_it() throws IOException {
        Golden.assertSame("markdown/mixed.md", written(Sample.mixed()));
    }

    @Test
    void a_run_says_class_by_class_and_how_soon_writes_were_seen() throws IOException {
        Golden.assertSame("markdown/classes.md", written(Sample.classes()));
    }

    @Test
    void two_hundred_failures_of_one_cause_are_told_once() throws IOException {
        assertThat(written(Sample.failing(200)))
                .contains("### Failures: 200 cases, 1 probable cause")
                .hasSizeLessThan(2000);
    }

    @Test
    void what_a_target_sends_is_no_markup() throws IOException {
        assertThat(written(Sample.cutShort(Conformance.INCOMPLETE, 11, Sample.HOSTILE)))
                .doesNotContain("<script", "`a`", "\u001b")
                .contains("&#60;/script&#62;", "&#96;a&#96;");
    }

    @Test
    void the_summary_is_added_to_the_jobs_own() throws IOException {
        Path job = Files.writeString(folder.resolve("job.md"), "before\n");
        Output output = new Output(
                folder,
                new PrintWriter(new StringWriter()),
                StandardCharsets.UTF_8,
                false,
                false,
                false,
                80,
                Map.of("GITHUB_STEP_SUMMARY", job.toString(), "CI_JOB_URL", "https://gitlab.example.com/-/jobs/7"));

        Sample.mixed().tell(new MarkdownReport(), output);

        assertThat(job)
                .hasContent("before\n" + Files.readString(folder.resolve("summary.md")))
                .content()
                .contains("[artifacts of this job](https://gitlab.example.com/-/jobs/7/artifacts/browse)");
    }

    @Test
    void a_job_whose_summary_is_full_keeps_it() throws IOException {
        Path job = Files.writeString(folder.resolve("job.md"), "x".repeat(MarkdownReport.MOST_BYTES - 10));
        Output output = new Output(
                folder,
                new PrintWriter(new StringWriter()),
                StandardCharsets.UTF_8,
                false,
                false,
                false,
                80,
                Map.of("GITHUB_STEP_SUMMARY", job.toString()));

        Sample.mixed().tell(new MarkdownReport(), output);

        assertThat(job).hasSize(MarkdownReport.MOST_BYTES - 10);
    }

    private String written(Sample sample) throws IOException {
        sample.tell(new MarkdownReport(), Sample.silent(folder));
        return Files.readString(folder.resolve("summary.md"));
    }
}
