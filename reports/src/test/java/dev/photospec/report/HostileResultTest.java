package dev.photospec.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.json.ConformanceFile;
import dev.photospec.report.site.Site;
import dev.photospec.spec.load.Profiles;
import dev.photospec.verdict.Guide;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** What a hostile target may send, in every place where it can, does no harm in any format. */
class HostileResultTest {

    /** Of what is shown on a screen or a job's page, nobody reads more. */
    private static final int SHORT = 100_000;

    @TempDir
    private Path folder;

    static List<VerdictListener> listeners() {
        return EveryReportTest.listeners();
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void a_format_stays_what_it_is(VerdictListener report) throws Exception {
        StringWriter terminal = new StringWriter();
        Path reports = Files.createDirectories(folder.resolve("a/b/c/d"));
        HostileSample.of().tell(report, EveryReportTest.github(reports, terminal));

        harmless(terminal.toString(), report.format().equals("github") ? "commands.github" : "screen.terminal");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(reports.relativize(file).toString())
                        .matches("(allure-results/)?[a-z0-9-]{1,80}\\.[a-z]{2,10}");
                harmless(Files.readString(file), file.getFileName().toString());
            }
        }
    }

    @Test
    void the_documentation_stays_what_it_is() throws Exception {
        Path result = Saved.file(HostileSample.of(), folder);
        Path site = Files.createDirectory(folder.resolve("site"));

        new Site(new Guide(List.of(Profiles.load("graph-v1.0")), List.of(), result, true), site).write();

        harmless(Files.readString(site.resolve("graph-v1.0.html")), "site.html");
        harmless(Files.readString(site.resolve("index.html")), "site.html");
    }

    @Test
    void it_is_saved_as_it_came() throws IOException {
        Outcomes saved = Outcomes.of(ConformanceFile.read(Saved.file(HostileSample.of(), folder)));

        assertThat(saved.byCase()).hasSameSizeAs(HostileSample.of().cases());
        assertThat(saved.byCase().keySet()).allMatch(id -> id.contains("<script>alert(1)"));
    }

    /** Texts are too long for a message. */
    private static void harmless(String text, String name) throws Exception {
        without(text, name, "\u001b", "\u0000", "\u202e", "\u0007");
        switch (name.replaceFirst(".*\\.", "")) {
            case "json", "har", "jsonld" ->
                assertThat(ReportMapper.MAPPER.readTree(text).size()).isPositive();
            case "xml", "svg" -> wellFormed(text);
            case "html" -> page(text, name);
            case "csv" -> table(text);
            case "md" -> without(text, name, "<script", "![", "](http");
            case "github" -> commands(text);
            default -> assertThat(text).isNotNull();
        }
        if (Set.of("md", "github", "terminal", "svg").contains(name.replaceFirst(".*\\.", ""))) {
            assertThat(text.length()).as(name).isLessThan(SHORT);
        }
    }

    private static void without(String text, String name, String... harms) {
        for (String harm : harms) {
            assertThat(text.contains(harm))
                    .as(name + " with " + harm.codePoints().boxed().toList())
                    .isFalse();
        }
    }

    private static void wellFormed(String xml) throws Exception {
        DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    /** The page's own scripts are the only ones, and each of them ends where it ends. */
    private static void page(String html, String name) {
        without(html, name, "<script>alert", "<img src=x", "<!--");
        assertThat(html.split("<script", -1).length).isEqualTo(html.split("</script>", -1).length);
    }

    /** No cell begins with what a spreadsheet takes for a formula. */
    private static void table(String csv) throws IOException {
        try (CSVParser rows = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            List<CSVRecord> records = rows.getRecords();
            assertThat(records).allMatch(row -> row.size() == records.get(0).size());
            assertThat(records.stream().flatMap(CSVRecord::stream))
                    .noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r-].*"));
        }
    }

    /** Every line is a command that the kit means. */
    private static void commands(String text) {
        assertThat(text.lines())
                .allMatch(line -> line.startsWith("::error title=") || line.startsWith("::warning title="));
    }
}
