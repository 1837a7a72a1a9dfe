package dev.photospec.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.report.ReportMapper;
import dev.photospec.report.Sample;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conformance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ConformanceFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_replayed_file_is_written_the_same_byte_for_byte() throws IOException {
        byte[] first = written(Sample.mixed());

        Path again = Files.createDirectory(folder.resolve("again"));
        ConformanceFile.read(folder.resolve(ConformanceFile.NAME)).replay(new JsonReport(), Sample.silent(again));

        assertThat(again.resolve(ConformanceFile.NAME)).hasBinaryContent(first);
    }

    @Test
    void classes_and_the_time_to_visibility_are_in_the_file_and_outlive_a_replay() throws IOException {
        byte[] first = written(Sample.classes());
        JsonNode profile = ReportMapper.MAPPER.readTree(first).at("/profiles/0");

        assertThat(profile.path("classes")
                        .valueStream()
                        .map(one -> one.path("name").asString() + " "
                                + one.path("verdict").asString() + " "
                                + one.path("found").asBoolean()))
                .containsExactly(
                        "contacts not-applicable true",
                        "groups not-conformant true",
                        "me conformant true",
                        "teams not-conformant false",
                        "update conformant true",
                        "users incomplete false",
                        "sizes not-applicable false",
                        "query not-selected false");
        assertThat(profile.path("visibility").toString())
                .isEqualTo("[{\"write\":\"PUT /users/{id | userPrincipalName}/photo\",\"count\":2,"
                        + "\"minimum\":3,\"median\":3,\"maximum\":41}]");
        Path again = Files.createDirectory(folder.resolve("again"));
        ConformanceFile.read(folder.resolve(ConformanceFile.NAME)).replay(new JsonReport(), Sample.silent(again));
        assertThat(again.resolve(ConformanceFile.NAME)).hasBinaryContent(first);
    }

    @Test
    void the_reason_why_a_document_has_no_url_outlives_a_replay() throws IOException {
        String reason = "\"no-url\":\"It is given to customers only.\"";
        String first = new String(written(Sample.mixed()), StandardCharsets.UTF_8);
        Path file = folder.resolve(ConformanceFile.NAME);
        Files.writeString(file, first.replaceFirst("\"url\":\"https://[^\"]*\"", reason));

        Path again = Files.createDirectory(folder.resolve("again"));
        ConformanceFile.read(file).replay(new JsonReport(), Sample.silent(again));

        assertThat(again.resolve(ConformanceFile.NAME)).content().contains(reason);
    }

    @Test
    void a_replay_tells_every_case_whole_in_the_ledgers_order() throws IOException {
        Sample sample = Sample.mixed();
        written(sample);

        Heard heard = new Heard();
        ConformanceFile.read(folder.resolve(ConformanceFile.NAME)).replay(heard, Sample.silent(folder));

        assertThat(heard.cases()).containsExactlyInAnyOrderElementsOf(sample.cases());
        assertThat(heard.cases().get(0).id()).isEqualTo("photo-value-is-the-photo/a");
        assertThat(heard.conclusion().why()).isEqualTo(sample.conclusion().why());
        assertThat(heard.conclusion().counts()).isEqualTo(sample.conclusion().counts());
        assertThat(heard.run().tool()).isEqualTo(sample.run().tool());
    }

    @Test
    void the_order_in_which_cases_end_does_not_matter() throws IOException {
        Sample sample = Sample.mixed();
        byte[] first = written(sample);

        List<CaseVerdict> reversed = new ArrayList<>(sample.cases());
        Collections.reverse(reversed);

        assertThat(written(new Sample(sample.run(), reversed, sample.conclusion())))
                .isEqualTo(first);
    }

    @Test
    void an_interrupted_run_is_written_with_what_it_has() throws IOException {
        String json =
                new String(written(Sample.cutShort(Conformance.INTERRUPTED, 3, "stopped")), StandardCharsets.UTF_8);

        assertThat(json).contains("\"verdict\":\"interrupted\"", "\"missing\":8", "photo-value-is-the-photo/a");
    }

    @Test
    void nothing_but_the_file_is_left_in_the_folder() throws IOException {
        written(Sample.mixed());

        assertThat(folder).isDirectoryContaining("glob:**/conformance.json");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void another_kind_of_json_is_refused() throws IOException {
        assertRefused("{\"hello\": 1}", "it has no format-version");
        assertRefused("{\"format-version\": \"2\"}", "its format-version is \"2\"");
        assertRefused("[]", "it is no JSON object");
        assertRefused("", "it is no JSON object");
    }

    @Test
    void a_key_that_the_schema_does_not_know_is_refused() throws IOException {
        String json = new String(written(Sample.mixed()), StandardCharsets.UTF_8);

        assertRefused(json.replace("\"why\":", "\"wyh\":"), "must not have 'wyh'");
        assertRefused(json.replace("\"standing\":\"shown\"", "\"standing\":\"seen\""), "/standing must be one of");
        assertRefused(
                json.replace("https://docs.example.com", "javascript:alert(1)//"), "/url must have the form ^https://");
        assertRefused(json.replace("\"cases\":[]", "\"cases\":3"), "/cases must be a list");
    }

    @Test
    void a_case_that_the_schema_does_not_allow_is_refused() throws IOException {
        String json = new String(written(Sample.mixed()), StandardCharsets.UTF_8);

        assertNotReplayed(json.replace("\"state\":\"mailbox\"", "\"sate\":\"mailbox\""), "must not have 'sate'");
        assertNotReplayed(
                json.replaceFirst("\"outcome\":\"failed\",\"find", "\"outcome\":\"passed\",\"find"),
                "counts 4 passed, its cases are 5");
    }

    @Test
    void a_cut_file_is_refused_with_its_place() throws IOException {
        String json = new String(written(Sample.mixed()), StandardCharsets.UTF_8);

        assertRefused(json.substring(0, json.length() / 2), "line ");
    }

    private void assertRefused(String content, String found) throws IOException {
        Path file = Files.writeString(folder.resolve("foreign.json"), content);
        assertThatThrownBy(() -> ConformanceFile.read(file))
                .isInstanceOf(NotConformanceFile.class)
                .hasMessageContaining("foreign.json")
                .hasMessageContaining(found);
    }

    private void assertNotReplayed(String content, String found) throws IOException {
        ConformanceFile file = ConformanceFile.read(Files.writeString(folder.resolve("foreign.json"), content));
        assertThatThrownBy(() -> file.replay(new Heard(), Sample.silent(folder)))
                .isInstanceOf(NotConformanceFile.class)
                .hasMessageContaining(found);
    }

    private byte[] written(Sample sample) throws IOException {
        sample.tell(new JsonReport(), Sample.silent(folder));
        return Files.readAllBytes(folder.resolve(ConformanceFile.NAME));
    }
}
