package dev.photospec.spec.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON between systems is UTF-8 (RFC 8259 section 8.1). */
class BoundedJsonTest {

    private static final String TEXT = "{\"name\": \"Ærø\"}";

    @Test
    void a_byte_order_mark_of_utf_8_passes() {
        assertThat(BoundedJson.read(TEXT.getBytes(StandardCharsets.UTF_8))).isPresent();
        assertThat(BoundedJson.read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        assertThat(BoundedJson.read("1".getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "ISO-8859-1"})
    void another_encoding_is_not_json(String charset) {
        assertThat(BoundedJson.read(TEXT.getBytes(Charset.forName(charset)))).isEmpty();
        assertThat(BoundedJson.exceeds(TEXT.getBytes(Charset.forName(charset)))).isFalse();
        if (charset.startsWith("UTF")) {
            assertThat(BoundedJson.read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset))))
                    .isEmpty();
        }
    }
}
