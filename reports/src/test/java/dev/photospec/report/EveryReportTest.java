package dev.photospec.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.json.ConformanceFile;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every report that the ServiceLoader finds. */
class EveryReportTest {

    @TempDir
    private Path folder;

    static List<VerdictListener> listeners() {
        List<VerdictListener> found = new ArrayList<>();
        ServiceLoader.load(VerdictListener.class).forEach(found::add);
        return found;
    }

    @Test
    void all_of_them_are_found() {
        assertThat(listeners())
                .extracting(VerdictListener::format)
                .containsExactlyInAnyOrder(
                        "json",
                        "junitxml",
                        "terminal",
                        "html",
                        "markdown",
                        "github",
                        "csv",
                        "earl",
                        "badge",
                        "har",
                        "allure",
                        "prometheus");
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void a_format_is_called_like_its_package(VerdictListener report) {
        assertThat(report.getClass().getPackageName()).isEqualTo("dev.photospec.report." + report.format());
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void a_saved_result_gives_the_same_bytes_again(VerdictListener report) throws IOException {
        Sample.mixed().tell(new dev.photospec.report.json.JsonReport(), Sample.silent(folder));
        Map<String, String> first = files(Sample.mixed(), report, "first");

        Path again = Files.createDirectory(folder.resolve("again"));
        ConformanceFile.read(folder.resolve(ConformanceFile.NAME)).replay(report, Sample.silent(again));

        assertThat(contents(again)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void a_file_says_which_kit_judged(VerdictListener report) throws IOException {
        Map<String, String> files = files(Sample.mixed(), report, "said");

        // Rows, a picture, a page of a terminal, and what a tool of others reads have no place for it.
        if (!List.of("csv", "badge", "terminal", "github", "allure").contains(report.format())) {
            assertThat(files.values())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).contains("0.1.0", "0123abc"));
        }
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void the_order_in_which_cases_end_does_not_matter(VerdictListener report) throws IOException {
        Sample sample = Sample.mixed();
        List<CaseVerdict> reversed = new ArrayList<>(sample.cases());
        Collections.reverse(reversed);
        Sample other = new Sample(sample.run(), reversed, sample.conclusion());

        assertThat(files(other, report, "reversed")).isEqualTo(files(sample, report, "in-order"));
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void nothing_that_a_target_sends_is_written_as_a_control_character(VerdictListener report) throws IOException {
        StringWriter terminal = new StringWriter();
        Sample.mixed().tell(report, github(folder, terminal));

        assertThat(terminal.toString() + contents(folder)).doesNotContain("\u001b", "\u0000", "\u202e");
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void a_run_without_any_case_is_told_too(VerdictListener report) throws IOException {
        StringWriter terminal = new StringWriter();
        Sample.cutShort(Conformance.UNREACHABLE, 0, "nothing answers").tell(report, github(folder, terminal));

        assertThat(terminal.toString() + contents(folder)).isNotEqualTo("{}");
    }

    /** An output of a GitHub Actions job. */
    public static Output github(Path folder, StringWriter terminal) {
        return new Output(
                folder,
                new PrintWriter(terminal),
                StandardCharsets.UTF_8,
                false,
                false,
                false,
                80,
                Map.of("GITHUB_ACTIONS", "true"));
    }

    private Map<String, String> files(Sample sample, VerdictListener report, String name) throws IOException {
        Path into = Files.createDirectory(folder.resolve(name));
        sample.tell(report, Sample.silent(into));
        return contents(into);
    }

    /** A picture's bytes may be anything. */
    private static boolean isText(Path file) {
        return Files.isRegularFile(file) && !file.toString().matches(".*\\.(png|jpg)");
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(EveryReportTest::isText).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
