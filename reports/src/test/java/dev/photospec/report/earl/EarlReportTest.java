package dev.photospec.report.earl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.ReportMapper;
import dev.photospec.report.Sample;
import dev.photospec.verdict.Conformance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EarlReportTest {

    @TempDir
    private Path folder;

    @Test
    void each_outcome_has_its_word() throws IOException {
        assertThat(assertions(written(Sample.mixed())).stream()
                        .map(one -> one.at("/result/outcome").stringValue())
                        .collect(Collectors.groupingBy(word -> word, Collectors.counting())))
                .containsEntry("earl:passed", 4L)
                .containsEntry("earl:failed", 4L)
                .containsEntry("earl:cantTell", 2L)
                .containsEntry("earl:inapplicable", 1L)
                .containsEntry("earl:untested", 1L);
    }

    @Test
    void every_name_of_an_assertion_leads_to_a_node() throws IOException {
        JsonNode report = written(Sample.mixed());
        List<String> ids = report.path("@graph")
                .valueStream()
                .map(node -> node.path("@id").asString(""))
                .toList();

        assertThat(assertions(report)).allSatisfy(one -> {
            assertThat(ids)
                    .contains(
                            one.path("test").stringValue(), one.path("subject").stringValue());
            assertThat(ids).contains(one.path("assertedBy").stringValue());
        });
    }

    @Test
    void the_context_needs_no_network() throws IOException {
        assertThat(written(Sample.mixed()).path("@context").isObject()).isTrue();
    }

    @Test
    void what_was_never_reported_is_untested() throws IOException {
        JsonNode report = written(Sample.cutShort(Conformance.UNREACHABLE, 0, "nothing answers"));

        assertThat(assertions(report))
                .hasSize(7)
                .allMatch(one -> one.at("/result/outcome").stringValue().equals("earl:untested"));
    }

    private static List<JsonNode> assertions(JsonNode report) {
        return report.path("@graph")
                .valueStream()
                .filter(node -> node.path("@type").stringValue().equals("earl:Assertion"))
                .toList();
    }

    private JsonNode written(Sample sample) throws IOException {
        sample.tell(new EarlReport(), Sample.silent(folder));
        return ReportMapper.MAPPER.readTree(folder.resolve("earl.jsonld").toFile());
    }
}
