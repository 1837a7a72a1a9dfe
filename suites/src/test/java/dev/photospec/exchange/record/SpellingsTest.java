package dev.photospec.exchange.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret that a JSON, HTML or MIME library has written in its own spelling. */
class SpellingsTest {

    private static final String SECRET = "mF9+Bq5f/tzpAxY2Qd7w==opaque";

    private final Redaction redaction = new Redaction();

    SpellingsTest() {
        redaction.learn(SECRET);
    }

    private static Stream<Arguments> spellings() {
        return Stream.of(
                spelling("as .NET writes JSON", text -> text.replace("+", "\\u002B")),
                spelling("as PHP writes JSON", text -> text.replace("/", "\\/")),
                spelling("every character a JSON escape", text -> each(text, "\\u%04x")),
                spelling("JSON within JSON", text -> text.replace("+", "\\\\u002b")),
                spelling("HTML, hexadecimal", text -> text.replace("+", "&#x2B;")),
                spelling("HTML, decimal, all", text -> each(text, "&#%d;")),
                spelling("HTML, by name", text -> text.replace("+", "&plus;").replace("=", "&equals;")),
                spelling("HTML within JSON", text -> text.replace("+", "\\u0026#43;")),
                spelling("percent", text -> each(text, "%%%02x")),
                spelling("percent twice", text -> percent(percent(text))),
                spelling("hexadecimal", text -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))),
                spelling(
                        "hexadecimal, upper case",
                        text -> HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8))),
                spelling("in two lines", text -> text.substring(0, 9) + "\r\n " + text.substring(9)),
                spelling("in two lines within JSON", text -> text.substring(0, 9) + "\\r\\n" + text.substring(9)),
                spelling(
                        "MIME base64",
                        text -> Base64.getMimeEncoder(20, new byte[] {13, 10})
                                .encodeToString(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static Arguments spelling(String name, UnaryOperator<String> spelt) {
        return Arguments.of(name, spelt.apply(SECRET));
    }

    private static String each(String text, String format) {
        return text.chars()
                .mapToObj(character -> String.format(Locale.ROOT, format, character))
                .collect(Collectors.joining());
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void a_secret_in_another_spelling_is_masked(String name, String spelt) {
        String text = "{\"error\": \"the token " + spelt + " is not known\"}";

        assertThat(redaction.finds(text)).isTrue();
        assertThat(redaction.mask(text)).doesNotContain(spelt).contains("•••");
        assertThat(redaction.finds(redaction.mask(text))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void a_file_that_holds_a_secret_in_another_spelling_is_found(String name, String spelt, @TempDir Path folder)
            throws IOException {
        for (int before : new int[] {0, 1024 * 1024 - 10}) {
            Path file = Files.writeString(folder.resolve("file"), "x".repeat(before) + " " + spelt + " ");
            assertThat(redaction.finds(file)).isTrue();
        }
    }

    @Test
    void a_field_that_only_holds_another_spelling_is_masked_as_a_whole() {
        assertThat(redaction.mask("token mF9\\u002BBq5f\\/tzpAxY2Qd7w==opaque, sent by alice"))
                .isEqualTo("••• (held a token in another spelling)");
    }

    @Test
    void a_json_web_token_in_another_spelling_is_masked() {
        assertThat(redaction.mask("bob's is eyJhbGciOi%4AIUzI1NiJ9%2EeyJzdWIiOiJib2IifQ%2Ec2lnbmF0dXJl"))
                .isEqualTo("••• (held a token in another spelling)");
    }

    @Test
    void a_password_in_the_spelling_of_a_form_is_masked() {
        redaction.learn("P4ss w0rd&<>");

        assertThat(redaction.mask("password=P4ss+w0rd%26%3C%3E")).isEqualTo("password=•••");
        assertThat(redaction.mask("the password P4ss+w0rd&<> is wrong")).isEqualTo("the password ••• is wrong");
        assertThat(redaction.mask("the password P4ss&#32;w0rd&amp;&lt;&gt; is wrong"))
                .isEqualTo("••• (held a token in another spelling)");
    }

    @Test
    void words_that_make_a_short_secret_without_the_space_between_them_stay() {
        redaction.learn("password");

        assertThat(redaction.mask("pass word, 100 % of \\users\\x &c."))
                .isEqualTo("pass word, 100 % of \\users\\x &c.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gr%25C3%25BC%25C3%259Fe-%25F0%259F%2598%2580-of-bob",
                "gr%C3%BC%C3%9Fe-%F0%9F%98%80-of-bob",
                "gr\\u00fc\\u00dfe-\\uD83D\\ude00-of-bob",
                "gr&#xfc;&#223;e-&#128512;-of-bob"
            })
    void a_secret_beyond_ascii_is_found_in_each_spelling(String spelt) {
        redaction.learn("grüße-😀-of-bob");

        assertThat(redaction.finds("it is " + spelt)).isTrue();
    }

    @Test
    void a_secret_is_found_in_the_octets_of_an_older_charset() {
        redaction.learn("grüße of bob");

        assertThat(redaction.finds("it is gr%FC%DFe%20of%20bob")).isTrue();
        assertThat(redaction.finds("it is grüße of bob".getBytes(StandardCharsets.ISO_8859_1)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\",
                "\\u",
                "\\u00",
                "\\uD83D",
                "\\uD83D\\u",
                "%",
                "%4",
                "&",
                "&;",
                "&#",
                "&#;",
                "&#x;",
                "&#9999999;"
            })
    void what_ends_within_a_spelling_is_read_to_its_end(String end) {
        assertThat(redaction.finds("100 %, a\\b & c " + end)).isFalse();
        assertThat(redaction.mask(SECRET + end)).isEqualTo("•••" + end);
    }
}
