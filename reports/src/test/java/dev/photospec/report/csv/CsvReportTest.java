package dev.photospec.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Golden;
import dev.photospec.report.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReportTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_with_everything_in_it() throws IOException {
        Golden.assertSame("csv/mixed.csv", written(Sample.mixed()));
    }

    @Test
    void every_case_is_one_line() throws IOException {
        assertThat(written(Sample.failing(200)).split("\r\n")).hasSize(202);
    }

    private String written(Sample sample) throws IOException {
        sample.tell(new CsvReport(), Sample.silent(folder));
        return Files.readString(folder.resolve("cases.csv"));
    }
}
