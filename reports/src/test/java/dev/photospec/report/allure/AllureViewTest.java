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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Allure's own generator reads what is written for it. */
class AllureViewTest {

    @TempDir
    private static Path folder;

    private static String page;

    @BeforeAll
    static void the_page_is_made() throws IOException {
        Path saved = Saved.file(Sample.failing(300), folder);
        page = Files.readString(AllureView.write(ConformanceFile.read(saved), Sample.silent(folder)));
    }

    @Test
    void every_case_is_in_the_page_that_Allure_makes() throws IOException {
        String summary = inside("widgets/summary.json");

        assertThat(summary.replaceAll("\\s", "")).contains("\"failed\":300", "\"passed\":1", "\"total\":301");
    }

    @Test
    void the_page_asks_no_network() {
        assertThat(page)
                .doesNotContain("googletagmanager.com")
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src data: blob:");
    }

    @Test
    void nothing_is_left_beside_the_page() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("allure.html", "conformance.json");
        }
    }

    /** A file that the page carries in base64. */
    private static String inside(String name) {
        Matcher file = Pattern.compile("d\\('" + name + "','([^']*)'\\)").matcher(page);
        assertThat(file.find()).as(name).isTrue();
        return new String(Base64.getDecoder().decode(file.group(1)), StandardCharsets.UTF_8);
    }
}
