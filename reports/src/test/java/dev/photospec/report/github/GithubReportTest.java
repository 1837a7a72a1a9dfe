package dev.photospec.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Golden;
import dev.photospec.report.Sample;
import dev.photospec.verdict.Output;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GithubReportTest {

    @Test
    void failures_and_warnings_become_annotations() throws IOException {
        Golden.assertSame("github/mixed.txt", told(Sample.mixed(), Map.of("GITHUB_ACTIONS", "true")));
    }

    @Test
    void nothing_is_printed_anywhere_else() throws IOException {
        assertThat(told(Sample.mixed(), Map.of())).isEmpty();
    }

    @Test
    void a_good_run_needs_no_annotation() throws IOException {
        assertThat(told(Sample.failing(0), Map.of("GITHUB_ACTIONS", "true"))).isEmpty();
    }

    @Test
    void a_target_cannot_send_a_command_to_the_runner() {
        String command = WorkflowCommand.of("error", "a:b,c", "100%\n::stop-commands::x\r::set-env::");

        assertThat(command)
                .isEqualTo("::error title=a%3Ab%2Cc::100%25%0A\\u003A:stop-commands::x%0A\\u003A:set-env::\n");
    }

    private static String told(Sample sample, Map<String, String> environment) throws IOException {
        StringWriter text = new StringWriter();
        Output output = new Output(
                Path.of("."), new PrintWriter(text), StandardCharsets.UTF_8, false, false, false, 80, environment);
        sample.tell(new GithubReport(), output);
        return text.toString();
    }
}
