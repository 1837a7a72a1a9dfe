package dev.photospec.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.ReportMapper;
import dev.photospec.report.Sample;
import dev.photospec.verdict.CaseVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AllureReportTest {

    @TempDir
    private Path folder;

    private final List<JsonNode> results = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Sample.mixed().tell(new AllureReport(), Sample.silent(folder));
        try (Stream<Path> files = Files.list(folder.resolve("allure-results"))) {
            for (Path file : files.filter(one -> one.toString().endsWith("-result.json"))
                    .sorted()
                    .toList()) {
                results.add(ReportMapper.MAPPER.readTree(Files.readString(file)));
            }
        }
    }

    @Test
    void it_is_written_only_when_it_is_named() {
        assertThat(new AllureReport().isDefault()).isFalse();
    }

    @Test
    void every_case_has_a_result_with_a_status_that_Allure_knows() {
        assertThat(results).hasSameSizeAs(Sample.mixed().cases());
        assertThat(results)
                .allSatisfy(result -> assertThat(Set.of("passed", "failed", "skipped", "broken"))
                        .contains(result.path("status").asString()));
    }

    @Test
    void a_failure_has_its_message_its_severity_and_its_attachments() {
        JsonNode failed = result("graph-v1.0/set-photo-is-the-photo-afterwards/b");

        assertThat(failed.path("status").asString()).isEqualTo("failed");
        assertThat(failed.path("statusDetails").path("message").asString()).contains("expected the uploaded picture");
        assertThat(failed.path("labels").toString()).contains("{\"name\":\"severity\",\"value\":\"critical\"}");
        JsonNode attached = failed.path("steps").path(0).path("attachments");
        assertThat(attached.size()).isEqualTo(5);
        assertThat(attached)
                .allSatisfy(one -> assertThat(folder.resolve("allure-results")
                                .resolve(one.path("source").asString()))
                        .exists());
    }

    @Test
    void every_failure_has_the_category_of_its_cause() throws IOException {
        JsonNode categories = ReportMapper.MAPPER.readTree(
                Files.readString(folder.resolve("allure-results").resolve("categories.json")));

        assertThat(categories.valueStream().map(one -> one.path("name").asString()))
                .containsExactly(
                        "1. GET /users/{id | userPrincipalName}/photo answers 200 (2 cases, 1 statement)",
                        "2. PUT …/photo after GET: the picture from before (1 case, 1 statement)");
        assertThat(results.stream()
                        .filter(one -> one.path("status").asString().equals("failed"))
                        .map(one -> one.path("statusDetails").path("message").asString()))
                .allSatisfy(message -> assertThat(categories
                                .valueStream()
                                .filter(one ->
                                        message.matches(one.path("messageRegex").asString())))
                        .hasSize(1));
    }

    @Test
    void what_was_not_judged_is_skipped_and_a_pass_has_no_attachments() {
        assertThat(result("graph-v1.0/photo-value-is-the-photo/b")
                        .path("status")
                        .asString())
                .isEqualTo("skipped");
        assertThat(result("graph-v1.0/photo-value-is-the-photo/a").toString()).contains("\"attachments\":[]");
    }

    @Test
    void a_result_names_its_parameters_and_its_document() {
        JsonNode failed = result("graph-v1.0/set-photo-is-the-photo-afterwards/b");

        assertThat(failed.path("parameters")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .contains("owner", "route", "state");
        assertThat(failed.path("links").path(0).path("url").asString()).startsWith("https://");
    }

    @Test
    void the_rounds_of_a_case_are_retries_of_it(@TempDir Path twice) throws IOException {
        Sample sample = Sample.mixed();
        List<CaseVerdict> rounds =
                Stream.concat(sample.cases().stream(), sample.cases().stream()).toList();
        new Sample(sample.run(), rounds, sample.conclusion()).tell(new AllureReport(), Sample.silent(twice));

        Map<String, Long> files = new HashMap<>();
        try (Stream<Path> all = Files.list(twice.resolve("allure-results"))) {
            for (Path file :
                    all.filter(one -> one.toString().endsWith("-result.json")).toList()) {
                JsonNode one = ReportMapper.MAPPER.readTree(Files.readString(file));
                files.merge(one.path("historyId").asString(), 1L, Long::sum);
            }
        }
        assertThat(files)
                .hasSameSizeAs(sample.cases())
                .allSatisfy((id, count) -> assertThat(count).isEqualTo(2));
    }

    private JsonNode result(String name) {
        return results.stream()
                .filter(result -> result.path("fullName").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
