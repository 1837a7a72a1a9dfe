package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** HTTP archives as other tools write them: what they show is judged, and nothing is made of what they leave out. */
class HttpArchiveTest {

    private static final String JSON = "application/json";

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void what_a_browser_records_is_judged_and_its_tokens_stay_secret() throws IOException {
        Path file = har(
                entry("GET", "https://photos.example/api/v1.0/me/photo", 200, JSON, metadata("504")),
                entry("GET", "https://photos.example/api/v1.0/me/photo/$value", 500, JSON, "{}"));

        assertThat(judge(file.toString())).isEqualTo(1);

        assertThat(said.toString())
                .contains("in 2 exchanges", "value-answers-200", "https://photos.example/api/v1.0")
                .doesNotContain("eyJsecret-of-somebody");
        assertThat(Files.readString(folder.resolve("judged/conformance.json"))).doesNotContain("eyJsecret-of-somebody");
    }

    @Test
    void a_photo_that_was_never_seen_is_no_reason_to_call_an_answer_wrong() throws IOException {
        Path file = har(entry("GET", "https://photos.example/v1.0/me/photo/$value", 404, JSON, "{}"));

        assertThat(judge(file.toString())).isEqualTo(3);

        assertThat(said.toString()).contains("0 decided something");
    }

    @Test
    void an_archive_without_credentials_says_nothing_of_requests_without_a_token() throws IOException {
        String read = "https://photos.example/v1.0/users/kim/photo";
        String entry = entry("GET", read, 200, JSON, metadata("504"));
        String sanitized = entry.replaceFirst("\\{\"name\":\"Authorization\"[^}]*}", "");

        assertThat(judge(har(sanitized).toString())).as(said.toString()).isEqualTo(3);
        assertThat(judge(har(entry, entry.replace("Authorization", "Cookie")).toString()))
                .as(said.toString())
                .isZero();
        assertThat(judge(har(entry, sanitized).toString()))
                .as("with a token beside it, one without is what it seems")
                .isEqualTo(1);
        assertThat(said.toString()).contains("read-without-token-is-refused");
    }

    @Test
    void an_exchange_is_judged_by_one_dialect_of_those_that_share_its_base_url() throws IOException {
        Path file = har(
                entry("GET", "https://photos.example/v1.0/me/photo", 200, JSON, metadata("504")),
                entry(
                        "GET",
                        "https://photos.example/v1.0/me/photos",
                        200,
                        JSON,
                        "{\"value\":[" + metadata("504") + "]}"));

        execute("judge", file.toString(), "--format", "terminal,json", "--report-dir", folder.resolve("judged") + "");

        assertThat(said.toString())
                .contains("2 of 2 exchanges are for documented routes", "graph-v1.0-2024")
                .doesNotContain("the kit broke");
    }

    @Test
    void conditional_requests_and_foreign_routes_are_left_alone() throws IOException {
        String conditional = entry("GET", "https://photos.example/v1.0/me/photo/$value", 304, "image/jpeg", "")
                .replace("\"headers\":[", "\"headers\":[{\"name\":\"If-None-Match\",\"value\":\"\\\"1\\\"\"},");
        Path file = har(
                entry("GET", "https://photos.example/v1.0/me/photo", 200, JSON, metadata("504")),
                conditional,
                entry("GET", "https://photos.example/v1.0/me/messages", 500, JSON, "{}"));

        assertThat(judge(file.toString())).isZero();

        assertThat(said.toString()).contains("2 of 3 exchanges are for documented routes");
    }

    @Test
    void rubbish_is_refused_with_its_place() throws IOException {
        Path text = Files.writeString(folder.resolve("a.har"), "{\n \"log\": oops}");
        Path other = Files.writeString(folder.resolve("b.har"), "{\"log\": {}}");
        Path none = har(entry("GET", "https://shop.example/cart", 200, JSON, "{}"));

        assertThat(judge(text.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("a.har:2", "is not JSON");
        assertThat(judge(other.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("b.har", "log.entries");
        assertThat(judge(folder + "/none.har")).isEqualTo(2);
        assertThat(said.toString()).contains("no such file");
        assertThat(judge(none.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("none of 1 answered exchanges is for a documented route");
    }

    private int judge(String... arguments) {
        return execute(Stream.concat(
                        Stream.of(
                                "judge",
                                "--profile",
                                "graph-v1.0",
                                "--format",
                                "terminal,json",
                                "--report-dir",
                                folder.resolve("judged") + ""),
                        Stream.of(arguments))
                .toArray(String[]::new));
    }

    private int execute(String... arguments) {
        said.getBuffer().setLength(0);
        CommandLine line = Command.line();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute(arguments);
    }

    private Path har(String... entries) throws IOException {
        return Files.writeString(
                folder.resolve("traffic.har"),
                "{\"log\":{\"version\":\"1.2\",\"entries\":[" + String.join(",", entries) + "]}}");
    }

    private static String entry(String verb, String url, int status, String type, String body) {
        return ("{'startedDateTime':'2026-11-28T12:00:00.000+01:00','time':12,'request':{'method':'" + verb
                                + "','url':'" + url
                                + "','headers':[{'name':'Authorization','value':'Bearer eyJsecret-of-somebody'}]},"
                                + "'response':{'status':" + status + ",'headers':[{'name':'Content-Type','value':'"
                                + type
                                + "'}],'content':{'size':" + body.length() + ",'mimeType':'" + type + "','text':'")
                        .replace('\'', '"')
                + body.replace("\"", "\\\"") + "\"}}}";
    }

    private static String metadata(String edge) {
        return "{\"@odata.mediaContentType\":\"image/jpeg\",\"@odata.mediaEtag\":\"\\\\\"1\\\\\"\",\"id\":\"" + edge
                + "X" + edge + "\",\"width\":" + edge + ",\"height\":" + edge + "}";
    }
}
