package dev.photospec.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConclusionSentenceTest {

    @Test
    void a_number_has_a_comma_before_each_three_digits_as_a_formatter_would_put_it() {
        assertThat(ConclusionSentence.number(1_487)).isEqualTo("1,487");
        IntStream.iterate(0, number -> number < 200_000_000, number -> number * 9 + 1)
                .forEach(number -> assertThat(ConclusionSentence.number(number))
                        .isEqualTo(String.format(Locale.ROOT, "%,d", number)));
        assertThat(ConclusionSentence.number(Integer.MAX_VALUE)).isEqualTo("2,147,483,647");
    }
}
