package dev.photospec.report.har;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.ReportMapper;
import dev.photospec.report.Sample;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.RecordedExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HarReportTest {

    @TempDir
    private Path folder;

    @Test
    void every_recorded_exchange_is_an_entry_with_all_that_the_format_demands() throws IOException {
        JsonNode log = written(Sample.mixed());

        assertThat(log.path("version").stringValue()).isEqualTo("1.2");
        assertThat(log.path("entries")).hasSize(9).allSatisfy(entry -> {
            assertThat(entry.propertyNames())
                    .contains("startedDateTime", "time", "request", "response", "cache", "timings");
            assertThat(entry.path("request").propertyNames())
                    .contains(
                            "method",
                            "url",
                            "httpVersion",
                            "cookies",
                            "headers",
                            "queryString",
                            "headersSize",
                            "bodySize");
            assertThat(entry.path("response").propertyNames())
                    .contains("status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL");
        });
    }

    @Test
    void a_picture_is_kept_in_base64() throws IOException {
        JsonNode put = written(Sample.mixed())
                .path("entries")
                .valueStream()
                .filter(entry -> entry.at("/request/method").stringValue().equals("PUT"))
                .findFirst()
                .orElseThrow();

        assertThat(put.at("/response/content/encoding").stringValue()).isEqualTo("base64");
        assertThat(put.at("/response/content/mimeType").stringValue()).isEqualTo("image/png");
    }

    @Test
    void query_parameters_are_decoded_and_a_missing_answer_is_status_0() {
        RecordedExchange exchange = new RecordedExchange(
                "answer",
                "GET",
                "https://a/photo?%24select=id&x&bad=%zz",
                List.of(),
                null,
                0,
                List.of(),
                null,
                "connection refused",
                3,
                null);

        Map<String, Object> entry = new HarEntry(Instant.EPOCH, "case").of(exchange);

        JsonNode json = ReportMapper.MAPPER.valueToTree(entry);
        assertThat(json.at("/request/queryString").toString())
                .isEqualTo(
                        "[{\"name\":\"$select\",\"value\":\"id\"},{\"name\":\"x\",\"value\":\"\"},{\"name\":\"bad\",\"value\":\"%zz\"}]");
        assertThat(json.at("/response/status").intValue()).isZero();
        assertThat(json.at("/response/comment").stringValue()).isEqualTo("connection refused");
    }

    @Test
    void a_run_without_exchanges_is_an_empty_log() throws IOException {
        assertThat(written(Sample.cutShort(Conformance.UNREACHABLE, 0, "nothing answers"))
                        .path("entries"))
                .isEmpty();
    }

    private JsonNode written(Sample sample) throws IOException {
        sample.tell(new HarReport(), Sample.silent(folder));
        return ReportMapper.MAPPER
                .readTree(folder.resolve("exchanges.har").toFile())
                .path("log");
    }
}
