package dev.photospec.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Golden;
import dev.photospec.report.Sample;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalReportTest {

    private static final Path FOLDER = Path.of("photospec-report");

    @Test
    void a_run_without_a_failure() throws IOException {
        Golden.assertSame("terminal/no-failure.txt", plain(Sample.failing(0)));
    }

    @Test
    void a_run_with_one_failure() throws IOException {
        Golden.assertSame("terminal/one-failure.txt", plain(Sample.failing(1)));
    }

    @Test
    void a_run_with_two_hundred_failures_shows_twenty() throws IOException {
        Golden.assertSame("terminal/two-hundred-failures.txt", plain(Sample.failing(200)));
    }

    @Test
    void a_run_with_everything_in_it() throws IOException {
        Golden.assertSame("terminal/mixed.txt", plain(Sample.mixed()));
    }

    @Test
    void a_run_says_class_by_class_and_how_soon_writes_were_seen() throws IOException {
        Golden.assertSame("terminal/classes.txt", plain(Sample.classes()));
    }

    @Test
    void a_failure_that_comes_and_goes_between_rounds_is_called_unstable() throws IOException {
        assertThat(plain(Sample.unsteady()))
                .contains("photo-value-is-the-photo/f0000 is unstable: passed in 2 of 3, failed in 1");
        assertThat(plain(Sample.failing(1))).doesNotContain("stable");
    }

    @Test
    void colour_comes_with_the_same_shapes() throws IOException {
        String colored = told(Sample.mixed(), output(true, false, StandardCharsets.UTF_8));

        Golden.assertSame("terminal/mixed-colour.txt", colored.replace("\u001b", "ESC"));
        assertThat(colored.replaceAll("\u001b\\[\\d*m", "")).isEqualTo(plain(Sample.mixed()));
    }

    @Test
    void a_terminal_that_knows_only_ascii_gets_only_ascii() throws IOException {
        String ascii = told(Sample.mixed(), output(false, true, StandardCharsets.US_ASCII));

        assertThat(ascii).contains("x NOT CONFORMANT", "! metadata", "->", "\"Response");
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(ascii)).isTrue();
    }

    @Test
    void an_interrupted_run_tells_what_it_has() throws IOException {
        Sample cut = Sample.cutShort(Conformance.INTERRUPTED, 5, "stopped by the user after 5 of 11 cases");

        Golden.assertSame("terminal/interrupted.txt", plain(cut));
    }

    @Test
    void a_photo_that_is_not_back_is_the_next_thing_to_do() throws IOException {
        Sample sample = Sample.failing(1);
        Conclusion end = sample.conclusion();
        List<Problem> left = List.of(new Problem(Problem.Kind.UNRESTORED, "the photo of me is not restored"));
        Conclusion leaving = new Conclusion(end.conformance(), end.why(), left, end.profiles(), end.millis());

        assertThat(plain(new Sample(sample.run(), sample.cases(), leaving))).contains("next:      photospec restore\n");
        assertThat(plain(sample)).doesNotContain("photospec restore");
    }

    @Test
    void an_unreachable_target_is_said_in_the_last_lines() throws IOException {
        Sample cut = Sample.cutShort(Conformance.UNREACHABLE, 0, "nothing answers at staging.example.com:443");

        Golden.assertSame("terminal/unreachable.txt", plain(cut));
    }

    @Test
    void quiet_leaves_only_the_verdict_and_its_target() throws IOException {
        StringWriter text = new StringWriter();
        Output quiet = Sample.output(FOLDER, text, StandardCharsets.UTF_8, false, true, true);

        assertThat(told(Sample.failing(1), quiet, text))
                .startsWith("✘ NOT CONFORMANT")
                .contains("target     Acme Photos at https://staging.example.com/v1.0")
                .hasLineCount(2);
    }

    @Test
    void a_run_of_the_reference_says_that_no_server_of_the_users_was_tested() throws IOException {
        assertThat(plain(Sample.failing(0).ofReference()))
                .contains(
                        "  ! The reference in the kit was tested, and no server of yours.\n",
                        "  next:      photospec init\n");
        assertThat(plain(Sample.failing(0))).doesNotContain("reference");
    }

    @Test
    void a_live_line_is_drawn_over_itself_and_wiped_away() throws IOException {
        String live = told(Sample.mixed(), output(false, true, StandardCharsets.UTF_8));

        assertThat(live).contains("\r█", "2/11, 1 failed, 5/s, 2 s left, read");
        assertThat(live.replaceAll("\r[^\n]*\r", "").replaceFirst("(?s)first failure: .*?picture from before\n", ""))
                .doesNotContain("\r")
                .isEqualTo(plain(Sample.mixed()));
    }

    @Test
    void the_first_failure_is_told_at_once() throws IOException {
        String live = told(Sample.mixed(), output(false, true, StandardCharsets.UTF_8));

        assertThat(live).containsOnlyOnce("first failure: set-photo-is-the-photo-afterwards at ");
        assertThat(live.indexOf("first failure: ")).isLessThan(live.indexOf("2/11"));
    }

    @Test
    void a_log_gets_no_progress() throws IOException {
        assertThat(plain(Sample.mixed())).doesNotContain("2/11", "first failure");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 200})
    void no_line_but_a_command_to_paste_is_wider_than_the_terminal(int width) throws IOException {
        StringWriter text = new StringWriter();
        Output output =
                new Output(FOLDER, new PrintWriter(text), StandardCharsets.UTF_8, false, false, false, width, Map.of());

        assertThat(told(Sample.mixed(), output, text).lines())
                .allMatch(line -> Columns.of(line) <= width || line.contains("curl -X") || line.contains("photospec "));
    }

    @Test
    void nothing_that_a_target_sends_reaches_the_terminal_as_a_command() throws IOException {
        String told = plain(Sample.mixed());

        assertThat(told).contains("\\u001B[31mred").doesNotContain("\u001b", "\u0000", "\u202e", "\ud800");
    }

    @Test
    void nothing_that_a_target_sends_reaches_a_build_server_as_a_command() {
        StringWriter text = new StringWriter();
        TerminalPage page = new TerminalPage(Sample.output(FOLDER, text, StandardCharsets.UTF_8, false, false, false));

        page.text("  ", TerminalStyle.PLAIN, "::stop-commands::x");
        page.verbatim("  ", "a ##[add-mask]b ::c");

        assertThat(text).hasToString("  \\u003A:stop-commands::x\n  a #\\u0023[add-mask]b ::c\n");
    }

    @Test
    void the_order_in_which_cases_end_does_not_matter() throws IOException {
        Sample sample = Sample.failing(200);
        List<CaseVerdict> reversed = new ArrayList<>(sample.cases());
        Collections.reverse(reversed);

        String told = plain(new Sample(sample.run(), reversed, sample.conclusion()));

        assertThat(afterProgress(told)).isEqualTo(afterProgress(plain(sample)));
    }

    private static String afterProgress(String told) {
        return told.substring(told.indexOf("\n\n"));
    }

    private static String plain(Sample sample) throws IOException {
        return told(sample, output(false, false, StandardCharsets.UTF_8));
    }

    private static Output output(boolean color, boolean live, Charset charset) {
        return Sample.output(FOLDER, new StringWriter(), charset, color, live, false);
    }

    private static String told(Sample sample, Output output) throws IOException {
        StringWriter text = new StringWriter();
        Output kept = new Output(
                output.folder(),
                new PrintWriter(text),
                output.charset(),
                output.color(),
                output.live(),
                output.quiet(),
                output.width(),
                output.environment());
        return told(sample, kept, text);
    }

    private static String told(Sample sample, Output output, StringWriter text) throws IOException {
        sample.tell(new TerminalReport(new Clock()::tick), output);
        return text.toString();
    }

    /** Ticks 200 ms at each look. */
    private static final class Clock {
        private long nanos;

        long tick() {
            return nanos += 200_000_000;
        }
    }
}
