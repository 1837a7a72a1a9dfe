package dev.photospec.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidTokensTest {

    @ParameterizedTest
    @ValueSource(strings = {"eyJh.eyJz.c2lnbmF0dXJlAAAAA", "eyJh.eyJz.c2lnbmF0dXJlBBBBB", "abc", "x"})
    void a_tampered_token_has_one_other_letter_and_its_own_variable(String value) {
        Token tampered = InvalidTokens.tampered(new Token(value, "ALICE"));

        assertThat(tampered.value()).hasSameSizeAs(value).isNotEqualToIgnoringCase(value);
        assertThat(tampered.variable()).isEqualTo("TAMPERED_ALICE");
    }
}
