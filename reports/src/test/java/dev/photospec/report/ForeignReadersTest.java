package dev.photospec.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import dev.photospec.report.csv.CsvReport;
import dev.photospec.report.earl.EarlReport;
import dev.photospec.report.har.HarReport;
import dev.photospec.report.junitxml.JunitXmlReport;
import dev.photospec.spec.body.JsonSchema;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each format for machines is understood by a reader that was written for that format and not by us. */
class ForeignReadersTest {

    /** The terms of the Evaluation and Report Language 1.0 Schema (W3C, 2017) that a report may use. */
    private static final Set<String> EARL = Set.of(
            "Assertion",
            "Software",
            "TestSubject",
            "TestRequirement",
            "TestResult",
            "assertedBy",
            "subject",
            "test",
            "result",
            "mode",
            "automatic",
            "outcome",
            "info",
            "passed",
            "failed",
            "cantTell",
            "inapplicable",
            "untested");

    private static final List<String> HAR_PARTS = List.of(
            "afterRequest",
            "beforeRequest",
            "browser",
            "cache",
            "content",
            "cookie",
            "creator",
            "entry",
            "har",
            "header",
            "log",
            "page",
            "pageTimings",
            "postData",
            "query",
            "request",
            "response",
            "timings");

    @TempDir
    private Path folder;

    @Test
    void Surefire_counts_the_cases_of_the_JUnit_file() throws Exception {
        written(new JunitXmlReport(), "junit.xml");
        Files.move(folder.resolve("junit.xml"), folder.resolve("TEST-photospec.xml"));

        SurefireReportParser parser = new SurefireReportParser(List.of(folder.toFile()), new NullConsoleLogger());
        List<ReportTestSuite> suites = parser.parseXMLReportFiles();

        assertThat(suites).hasSize(5);
        assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfTests).sum())
                .isEqualTo(12);
        assertThat(suites.stream()
                        .mapToInt(ReportTestSuite::getNumberOfFailures)
                        .sum())
                .isEqualTo(3);
        assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfSkipped).sum())
                .isEqualTo(3);
        List<ReportTestCase> failed = suites.stream()
                .flatMap(suite -> suite.getTestCases().stream())
                .filter(ReportTestCase::hasFailure)
                .toList();
        assertThat(failed).hasSize(3).allSatisfy(one -> {
            assertThat(one.getFailureMessage()).startsWith("expected ");
            assertThat(one.getFailureDetail()).contains("curl -X");
        });
    }

    @Test
    void a_JSON_LD_processor_finds_the_assertions_in_the_terms_of_W3C() throws Exception {
        String report = written(new EarlReport(), "earl.jsonld");

        JsonNode graph = ReportMapper.MAPPER.readTree(
                JsonLd.expand(JsonDocument.of(new StringReader(report))).get().toString());

        List<JsonNode> assertions = graph.findParents("http://www.w3.org/ns/earl#outcome");
        assertThat(assertions)
                .hasSize(12)
                .allSatisfy(result -> assertThat(result.at("/http:~1~1www.w3.org~1ns~1earl#outcome/0/@id")
                                .asString())
                        .startsWith("http://www.w3.org/ns/earl#"));
        assertThat(graph.findParents("http://www.w3.org/ns/earl#assertedBy")).hasSize(12);
        assertThat(EARL).containsAll(terms(graph.toString()));
    }

    private static Set<String> terms(String expanded) {
        Set<String> terms = new TreeSet<>();
        Pattern.compile("http://www\\.w3\\.org/ns/earl#(\\w+)")
                .matcher(expanded)
                .results()
                .forEach(found -> terms.add(found.group(1)));
        return terms;
    }

    @Test
    void the_archive_of_exchanges_keeps_the_schema_of_HAR() throws IOException {
        JsonNode archive = ReportMapper.MAPPER.readTree(written(new HarReport(), "exchanges.har"));

        assertThat(har().validate(archive)).isEmpty();
        ((ObjectNode) archive.path("log").path("entries").path(0)).remove("timings");
        assertThat(har().validate(archive))
                .as("the schema does refuse what is wrong")
                .isNotEmpty();
    }

    /** The schema's files in one, since ours reads nothing from elsewhere. */
    private static JsonSchema har() throws IOException {
        ObjectNode whole = ReportMapper.MAPPER.createObjectNode().put("$ref", "#/$defs/har");
        ObjectNode parts = whole.putObject("$defs");
        for (String part : HAR_PARTS) {
            String path = "/META-INF/resources/webjars/har-schema/2.0.0/lib/" + part + ".json";
            try (InputStream file = ForeignReadersTest.class.getResourceAsStream(path)) {
                String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll("\"\\$ref\": *\"(\\w+)\\.json#\"", "\"\\$ref\": \"#/\\$defs/$1\"");
                parts.set(part, ((ObjectNode) ReportMapper.MAPPER.readTree(text)).without(List.of("$id", "$schema")));
            }
        }
        return JsonSchema.of(whole.toString());
    }

    @Test
    void a_reader_of_RFC_4180_finds_a_row_for_each_case_and_a_name_for_each_cell() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser table = CSVParser.parse(written(new CsvReport(), "cases.csv"), format)) {
            List<CSVRecord> rows = table.getRecords();

            assertThat(rows).hasSameSizeAs(Sample.mixed().cases()).allMatch(CSVRecord::isConsistent);
            assertThat(rows).extracting(row -> row.get("outcome")).contains("failed", "passed", "not-judged");
        }
    }

    private String written(VerdictListener report, String name) throws IOException {
        Sample.mixed().tell(report, Sample.silent(folder));
        return Files.readString(folder.resolve(name));
    }
}
