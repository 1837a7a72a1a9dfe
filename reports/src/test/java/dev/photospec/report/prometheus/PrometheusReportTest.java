package dev.photospec.report.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.photospec.report.Golden;
import dev.photospec.report.Sample;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusReportTest {

    /** The text-based format of Prometheus, version 0.0.4, of whose comments only HELP and TYPE are used. */
    private static final String LINE = "# HELP photospec_[a-z_]+ [^\\n]+|# TYPE photospec_[a-z_]+ (gauge|summary)"
            + "|photospec_[a-z_]+\\{[a-z_]+=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"(,[a-z_]+=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\")*} "
            + "[0-9.E+-]+";

    @TempDir
    private Path folder;

    @Test
    void a_run_with_everything_in_it() throws IOException {
        Golden.assertSame("prometheus/mixed.prom", written(Sample.mixed()));
    }

    @Test
    void every_line_is_of_the_text_format() throws IOException {
        assertThat(written(Sample.mixed()).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches(LINE));
    }

    @Test
    void every_number_says_whose_it_is_so_that_files_of_several_runs_may_lie_together() throws IOException {
        List<String> numbers = written(Sample.mixed())
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(numbers).allSatisfy(line -> assertThat(line).contains("profile=\"", "target=\""));
        assertThat(numbers.stream().map(line -> line.substring(0, line.lastIndexOf(' '))))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_failed_is_not_conformant() throws IOException {
        assertThat(written(Sample.failing(2)))
                .containsPattern("photospec_conformant\\{[^}]*} 0\\.0\n")
                .containsPattern("photospec_cases\\{outcome=\"failed\"[^}]*} 2\\.0\n");
    }

    @Test
    void promtool_has_nothing_to_say_of_it() throws IOException, InterruptedException {
        Optional<Path> promtool = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(promtool).as("promtool, of Debian's package prometheus").isPresent();
        written(Sample.mixed());

        Process check = new ProcessBuilder(promtool.orElseThrow().toString(), "check", "metrics")
                .redirectInput(folder.resolve("metrics.prom").toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(check.waitFor()).isZero();
    }

    private String written(Sample sample) throws IOException {
        sample.tell(new PrometheusReport(), Sample.silent(folder));
        return Files.readString(folder.resolve("metrics.prom"));
    }
}
