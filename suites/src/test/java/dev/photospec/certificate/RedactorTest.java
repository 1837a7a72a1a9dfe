package dev.photospec.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.record.Redaction;
import dev.photospec.verdict.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactorTest {

    private final Redaction redaction = new Redaction();
    private final Redactor veil = new Redactor(redaction);

    @Test
    void a_token_in_a_text_is_masked() {
        redaction.learn("s3cret-token-of-alice");

        byte[] masked =
                veil.mask("{\"you sent\": \"s3cret-token-of-alice\", \"é\": 1}".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(masked, StandardCharsets.UTF_8)).isEqualTo("{\"you sent\": \"•••\", \"é\": 1}");
    }

    @Test
    void a_token_between_bytes_that_are_no_text_is_masked() {
        redaction.learn("s3cret-token-of-alice");

        byte[] masked = veil.mask("\u00FF\u00D8s3cret-token-of-alice\u00FF".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new String(masked, StandardCharsets.ISO_8859_1)).isEqualTo("\u00FF\u00D8???\u00FF");
    }

    @Test
    void a_body_without_a_secret_is_the_same_object() {
        byte[] body = {(byte) 0xFF, (byte) 0xD8, 0, 1};

        assertThat(veil.mask(body)).isSameAs(body);
    }

    @Test
    void cookies_are_masked() {
        assertThat(veil.mask(List.of(new Field("set-cookie", "a=b")))).containsExactly(new Field("set-cookie", "•••"));
    }
}
