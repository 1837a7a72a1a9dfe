package dev.photospec.exchange.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.fuzz.CountingText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWebTokensTest {

    private static final String JWT = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJib2IifQ.c2lnbmF0dXJl";

    @Test
    void a_token_is_masked_wherever_it_is() {
        assertThat(JsonWebTokens.mask("a " + JWT + ", b\n" + JWT, "•••")).isEqualTo("a •••, b\n•••");
        assertThat(JsonWebTokens.mask("Bearer_" + JWT + ".x", "•••")).isEqualTo("Bearer_•••.x");
    }

    @Test
    void text_that_only_looks_like_one_stays() {
        for (String text :
                new String[] {"", ".", "eyJ", "eyJabcd.ef.gh", "photo.eyJabcd", "eyJabcd.efgh.", "a.b.c.d"}) {
            assertThat(JsonWebTokens.mask(text, "•••")).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ", "eyJeyJe", "eyJabcd.", "eyJabcd.efgh.", "a.", ".", "eyJabcd.e ", " "})
    void work_grows_with_the_length_of_the_text(String part) {
        assertThat(work(part, 20_000)).isLessThanOrEqualTo(3 * work(part, 10_000));
    }

    private static long work(String part, int times) {
        CountingText text = new CountingText(part.repeat(times));
        JsonWebTokens.mask(text, "•••");
        return text.read();
    }
}
