package dev.photospec.exchange.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.Token;
import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.spec.Size;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.RecordedExchange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report gets to know of an exchange. */
class RecorderTest {

    private static final Token TOKEN = new Token("a+secret/token=", "ALICE_USER_READ");
    private static final String JWT = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJib2IifQ.c2lnbmF0dXJl";

    @TempDir
    private Path folder;

    private RecordedExchange recorded(Request request, Response response) {
        Redaction redaction = new Redaction();
        redaction.learn(TOKEN.value());
        return new Recorder(redaction, new UploadedBodies(folder, folder))
                .record("answer", new Exchange(request, response, null, 7), true);
    }

    private static Response answer(String body, Field... fields) {
        return new Response(200, List.of(fields), body.getBytes(StandardCharsets.UTF_8), false);
    }

    @ParameterizedTest
    @CsvSource({"a+secret/token=", "a%2Bsecret%2Ftoken%3D", "YStzZWNyZXQvdG9rZW49"})
    void a_token_is_masked_in_every_form_in_which_it_comes_back(String form) {
        Request request = new Request("GET", "https://example.com/?t=" + form, Map.of("X", form), TOKEN, null);

        RecordedExchange recorded =
                recorded(request, answer("you sent " + form, new Field("Location", "/?token=" + form)));

        assertThat(recorded.toString()).doesNotContain(form).contains("•••");
    }

    @Test
    void a_token_of_somebody_else_and_cookies_are_masked_too() {
        Request request = new Request("GET", "https://example.com/", Map.of(), null, null);

        RecordedExchange recorded = recorded(request, answer("bob's is " + JWT, new Field("set-cookie", "id=4711")));

        assertThat(recorded.responseBody().text()).isEqualTo("bob's is •••");
        assertThat(recorded.responseFields()).containsExactly(new Field("set-cookie", "•••"));
    }

    @Test
    void the_value_of_a_cookie_is_masked_in_every_other_field_and_in_the_body() {
        Request request = new Request("GET", "https://example.com/", Map.of(), null, null);

        RecordedExchange recorded = recorded(
                request,
                answer(
                        "session 8f14e45fceea167a5a36",
                        new Field("X-Session", "8f14e45fceea167a5a36"),
                        new Field("X-Language", "en-GB"),
                        new Field("Set-Cookie", "sid=8f14e45fceea167a5a36; Path=/; HttpOnly"),
                        new Field("Set-Cookie", "lang=en-GB")));

        assertThat(recorded.toString()).doesNotContain("8f14e45f").contains("en-GB");
    }

    @Test
    void of_equal_pictures_one_is_embedded() {
        byte[] picture = Pictures.jpeg(new Size(48, 48), new Mark(1, 2, 3));
        Recorder recorder = new Recorder(new Redaction(), new UploadedBodies(folder, folder));
        Exchange exchange = new Exchange(
                new Request("GET", "https://example.com/", Map.of(), null, null),
                new Response(200, List.of(new Field("Content-Type", "image/jpeg")), picture, false),
                null,
                7);

        assertThat(recorder.record("a", exchange, true).responseBody().base64()).isNotNull();
        RecordedExchange again = recorder.record("b", exchange, true);
        assertThat(again.responseBody().base64()).isNull();
        assertThat(again.responseBody().sha256()).isNotNull();
    }

    @Test
    void a_curl_line_has_the_token_in_its_variable_and_every_quote_escaped() {
        Request request = new Request(
                "GET", "https://example.com/users/o'connor/photo/$value", Map.of("Accept", "*/*"), TOKEN, null);

        assertThat(recorded(request, answer("")).curl())
                .isEqualTo("curl -sS -i -X GET -H \"Authorization: Bearer $ALICE_USER_READ\" -H 'Accept: */*'"
                        + " 'https://example.com/users/o'\\''connor/photo/$value'");
    }

    @Test
    void the_picture_of_a_write_that_did_not_pass_is_kept_for_its_curl_line() throws Exception {
        byte[] picture = {1, 2, 3};
        Request request = new Request(
                "PUT", "https://example.com/me/photo/$value", Map.of("Content-Type", "image/jpeg"), null, picture);

        String curl = recorded(request, answer("")).curl();

        Path kept = Path.of(curl.replaceFirst(".*--data-binary '@([^']*)'.*", "$1"));
        assertThat(kept).isAbsolute().hasParent(folder.toAbsolutePath());
        assertThat(Files.readAllBytes(kept)).isEqualTo(picture);
    }
}
