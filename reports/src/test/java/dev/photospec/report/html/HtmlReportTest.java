package dev.photospec.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    @TempDir
    private Path folder;

    @Test
    void a_page() throws IOException {
        Sample.mixed().tell(new HtmlReport(), Sample.silent(folder));
        Files.copy(folder.resolve("report.html"), Path.of("target/report.html"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(folder.resolve("report.html")).exists();
    }
}
