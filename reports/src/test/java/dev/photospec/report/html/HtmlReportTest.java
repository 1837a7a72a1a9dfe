package dev.photospec.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.ReportMapper;
import dev.photospec.report.Sample;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conformance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HtmlReportTest {

    private static final Pattern DATA = Pattern.compile(
            "<script type=\"application/json\" class=\"cases\" data-row=\"\\d+\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void every_requirement_stands_on_the_page_with_its_source_and_standing() throws IOException {
        assertThat(written(Sample.mixed()))
                .contains("Photo value absent is 404.", "Get photo, section “Response for getting the photo”")
                .contains("<dd><a href=\"https://docs.example.com/get-photo\">Get photo, section")
                .contains("implied by RFC 6750 §3", "disputed: The answer is 404.")
                .contains("documented in 1 case, observed in 1 case")
                .contains("The limit holds for the whole request, whose size the kit cannot see.");
    }

    @Test
    void the_embedded_cases_are_the_cases() throws IOException {
        List<JsonNode> cases = cases(written(Sample.mixed()));

        assertThat(cases).hasSize(11);
        assertThat(cases.stream().map(one -> one.path("id").stringValue()))
                .contains("photo-value-absent-is-404/a", "set-photo-is-the-photo-afterwards/b");
        JsonNode hostile = one(cases, "metadata-has-the-media-type/a");
        assertThat(hostile.at("/findings/0/actual").stringValue()).isEqualTo(Sample.HOSTILE);
    }

    @Test
    void a_case_that_passed_comes_without_its_exchanges_and_one_that_failed_with_its_pictures() throws IOException {
        List<JsonNode> cases = cases(written(Sample.mixed()));

        assertThat(one(cases, "photo-value-is-the-photo/a").path("exchanges")).isEmpty();
        assertThat(one(cases, "set-photo-is-the-photo-afterwards/b")
                        .at("/exchanges/0/response-body/base64")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void a_case_of_several_rounds_says_how_steady_it_was() throws IOException {
        assertThat(written(Sample.unsteady()))
                .contains("\"graph-v1.0/photo-value-is-the-photo/f0000\":\"unstable: passed in 2 of 3, failed in 1\"")
                .contains("\"graph-v1.0/photo-value-is-the-photo/ok\":\"stable in 3 of 3\"");
        assertThat(written(Sample.mixed())).doesNotContain("id=\"rounds\"");
    }

    @Test
    void every_conformance_class_stands_on_the_page() throws IOException {
        assertThat(written(Sample.classes()))
                .contains("</span> conformant</td><td>2 passed</td>")
                .contains(
                        "not conformant; claimed, but no request for it was answered with success</td><td>1 failed</td>")
                .contains("not applicable; not claimed, but there</td><td>1 not applicable</td>");
    }

    @Test
    void nothing_of_a_target_becomes_markup() throws IOException {
        Sample hostile = Sample.cutShort(Conformance.INCOMPLETE, 11, Sample.HOSTILE);
        String page = written(hostile);

        assertThat(page).doesNotContain("<script>alert", "\u0000").contains("&lt;script&gt;alert(1)");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(8);
        assertThat(Pattern.compile("</script").matcher(page).results()).hasSize(8);
    }

    @Test
    void the_content_security_policy_allows_just_the_pages_own_code() throws Exception {
        String page = written(Sample.mixed());

        assertThat(page)
                .contains("default-src 'none'; img-src data:; style-src ")
                .doesNotContain("unsafe-inline");
        assertThat(page).contains("style-src " + hash(between(page, "<style>", "</style>")));
        assertThat(page).contains("script-src " + hash(between(page, "<script>", "</script>")));
        assertThat(page).doesNotContain(" style=\"", " onclick=", "src=\"http", "<link");
    }

    @Test
    void the_order_in_which_cases_end_does_not_matter() throws IOException {
        Sample sample = Sample.mixed();
        List<CaseVerdict> reversed = new ArrayList<>(sample.cases());
        Collections.reverse(reversed);

        String other = written(new Sample(sample.run(), reversed, sample.conclusion()));

        assertThat(other).isEqualTo(written(sample));
    }

    @Test
    void a_run_without_any_case_is_a_page_too() throws IOException {
        assertThat(written(Sample.cutShort(Conformance.UNREACHABLE, 0, "nothing answers")))
                .contains("UNREACHABLE", "<b>11 ×</b> not run: nothing answers")
                .doesNotContain("Latency by route");
    }

    private String written(Sample sample) throws IOException {
        sample.tell(new HtmlReport(), Sample.silent(folder));
        return Files.readString(folder.resolve("report.html"));
    }

    private static List<JsonNode> cases(String page) {
        Stream<MatchResult> scripts = DATA.matcher(page).results();
        return scripts.flatMap(
                        script -> ReportMapper.MAPPER.readTree(script.group(1)).valueStream())
                .toList();
    }

    private static JsonNode one(List<JsonNode> cases, String id) {
        return cases.stream()
                .filter(one -> one.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String between(String page, String start, String end) {
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static String hash(String code) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
