package dev.photospec.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Sample;
import dev.photospec.report.Saved;
import dev.photospec.report.json.ConformanceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Allure's own generator reads what is written for it. */
class AllureViewTest {

    @TempDir
    private Path folder;

    @Test
    void every_case_is_in_the_page_that_Allure_makes() throws IOException {
        String summary = inside(page(Sample.failing(300)), "widgets/summary.json");

        assertThat(summary.replaceAll("\\s", "")).contains("\"failed\":300", "\"passed\":1", "\"total\":301");
    }

    @Test
    void the_page_asks_no_network() throws IOException {
        assertThat(page(Sample.failing(1)))
                .doesNotContain("googletagmanager.com")
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src data: blob:");
    }

    @Test
    void nothing_is_left_beside_the_page() throws IOException {
        page(Sample.failing(1));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("allure.html", "conformance.json");
        }
    }

    private String page(Sample sample) throws IOException {
        Path saved = Saved.file(sample, folder);
        return Files.readString(AllureView.write(ConformanceFile.read(saved), Sample.silent(folder)));
    }

    /** A file that the page carries in base64. */
    private static String inside(String page, String name) {
        Matcher file = Pattern.compile("d\\('" + name + "','([^']*)'\\)").matcher(page);
        assertThat(file.find()).as(name).isTrue();
        return new String(Base64.getDecoder().decode(file.group(1)), StandardCharsets.UTF_8);
    }
}
