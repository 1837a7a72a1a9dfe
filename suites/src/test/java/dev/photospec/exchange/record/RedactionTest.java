package dev.photospec.exchange.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String SECRET = "opaque+Secret/of.alice~9f8e7d6c==";

    private final Redaction redaction = new Redaction();

    RedactionTest() {
        redaction.learn(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "user:"})
    void a_secret_in_base64_is_masked_wherever_it_begins(String before) {
        String coded =
                Base64.getEncoder().encodeToString((before + SECRET + " and more").getBytes(StandardCharsets.UTF_8));

        assertThat(redaction.finds(coded)).isTrue();
        assertThat(redaction.mask(coded)).contains("•••").hasSizeLessThan(coded.length() - 30);
    }

    @Test
    void a_secret_that_is_cut_is_masked_too() {
        assertThat(redaction.maskBeginning("the id opaque+Sec…")).isEqualTo("the id •••…");
        assertThat(redaction.maskBeginning("found \"opaque+Secr…\" (string)")).isEqualTo("found \"•••…\" (string)");
        assertThat(redaction.maskBeginning("the id opaq")).isEqualTo("the id opaq");
    }

    @Test
    void of_two_secrets_the_longer_is_masked_first() {
        redaction.learn(SECRET + "-longer");

        assertThat(redaction.mask("a " + SECRET + "-longer b")).isEqualTo("a ••• b");
    }

    @Test
    void a_secret_across_two_blocks_of_a_file_is_found(@TempDir Path folder) throws IOException {
        for (int before : new int[] {0, 1024 * 1024 - 10, 2 * 1024 * 1024 - 1}) {
            Path file = Files.writeString(folder.resolve("file"), "x".repeat(before) + SECRET + "x");
            assertThat(redaction.finds(file)).isTrue();
        }
        assertThat(redaction.finds(Files.writeString(folder.resolve("other"), "x".repeat(3_000_000))))
                .isFalse();
    }
}
