package dev.photospec.exchange.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
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

    /** Of six to twenty characters, with white space at some place, in a text of the same letters. */
    @Test
    void a_secret_is_found_where_it_stands_and_a_long_one_with_white_space_in_it_too() {
        Random random = new Random(1);
        for (int trial = 0; trial < 2_000; trial++) {
            Redaction one = new Redaction();
            String secret = letters(random, 6 + random.nextInt(15));
            one.learn(secret);
            String text = letters(random, 30) + (random.nextBoolean() ? secret : "") + letters(random, 30);
            boolean stands = SecretVariants.forms(secret).stream().anyMatch(form -> isIn(text, form));

            assertThat(one.finds(text)).as("%s in %s", secret, text).isEqualTo(stands);
            assertThat(one.mask(text)).as("%s in %s", secret, text).matches(masked -> stands != masked.equals(text));
        }
    }

    private static boolean isIn(String text, String form) {
        String joined = form.replaceAll("\\s", "");
        return text.contains(form)
                || joined.length() >= 16 && text.replaceAll("\\s", "").contains(joined);
    }

    private static String letters(Random random, int number) {
        return random.ints(number, 0, 4)
                .mapToObj("ab \n"::substring)
                .map(rest -> rest.substring(0, 1))
                .collect(Collectors.joining());
    }

    @Test
    void of_two_secrets_the_longer_is_masked_first() {
        redaction.learn(SECRET + "-longer");

        assertThat(redaction.mask("a " + SECRET + "-longer b")).isEqualTo("a ••• b");
    }

    @Test
    void a_secret_across_two_blocks_of_a_file_is_found(@TempDir Path folder) throws IOException {
        for (int before : new int[] {0, 512 * 1024 - 10, 1024 * 1024 - 10, 2 * 1024 * 1024 - 1}) {
            Path file = Files.writeString(folder.resolve("file"), "x".repeat(before) + SECRET + "x");
            assertThat(redaction.finds(file)).isTrue();
        }
        assertThat(redaction.finds(Files.writeString(folder.resolve("other"), "x".repeat(3_000_000))))
                .isFalse();
    }
}
