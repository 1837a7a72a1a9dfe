package dev.photospec.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any size; each seed makes the same sizes in every run. */
class SizePropertyTest {

    private static final int MOST = 100_000;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_written_is_read_whatever_its_letter_case(long seed) {
        Size size = any(new Random(seed));

        assertThat(Size.valueOf(size.toString())).isEqualTo(size);
        assertThat(Size.valueOf(size.toString().toUpperCase(Locale.ROOT))).isEqualTo(size);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_text_with_one_character_more_or_less_is_no_size_or_another(long seed) {
        Random random = new Random(seed);
        Size size = any(random);
        String text = size.toString();
        int at = random.nextInt(text.length());
        String odd = text.substring(0, at) + " -+.,xX٣".charAt(random.nextInt(8)) + text.substring(at);

        assertThatThrownBy(() -> Size.valueOf(odd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + odd + "' is not a size such as 648x648");
        assertThatThrownBy(() -> Size.valueOf(text.replaceFirst("x.*", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fitting_in_is_an_order(long seed) {
        Random random = new Random(seed);
        Size one = small(random);
        Size other = small(random);
        Size third = small(random);

        assertThat(one.fitsIn(one)).isTrue();
        assertThat(one.fitsIn(other) && other.fitsIn(one)).isEqualTo(one.equals(other));
        assertThat(!(one.fitsIn(other) && other.fitsIn(third)) || one.fitsIn(third))
                .isTrue();
        assertThat(!one.fitsIn(other) || one.compareTo(other) <= 0).isTrue();
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(new Size(one.width() + 1, one.height()).fitsIn(one)).isFalse();
        assertThat(new Size(one.width(), one.height() + 1).fitsIn(one)).isFalse();
    }

    private static Size any(Random random) {
        return new Size(random.nextInt(MOST), random.nextInt(MOST));
    }

    /** From few, so that equal ones and fitting ones occur. */
    private static Size small(Random random) {
        return new Size(1 + random.nextInt(4), 1 + random.nextInt(4));
    }
}
