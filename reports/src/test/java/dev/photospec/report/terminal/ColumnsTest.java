package dev.photospec.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    @Test
    void lines_are_broken_at_spaces_and_in_words_that_are_too_wide() {
        assertThat(Columns.wrap("", 4)).containsExactly("");
        assertThat(Columns.wrap("ab cd ef", 5)).containsExactly("ab cd", "ef");
        assertThat(Columns.wrap("a bcdefghij k", 4)).containsExactly("a", "bcde", "fghi", "j k");
        assertThat(Columns.wrap("照片照片", 5)).containsExactly("照片", "照片");
        assertThat(Columns.wrap("a  b ", 9)).containsExactly("a  b ");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "a ", "照", " ", "\u0301"})
    void each_character_is_read_a_fixed_number_of_times(String part) {
        assertThat(work(part, 20_000)).isLessThanOrEqualTo(3 * work(part, 10_000));
    }

    private static long work(String part, int times) {
        AtomicLong read = new AtomicLong();
        Columns.wrap(new Counted(part.repeat(times), read), 80);
        return read.get();
    }

    /** Counts characters and copies: what a part costs is its length. */
    private record Counted(String text, AtomicLong read) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            read.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            read.addAndGet(end - start);
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            read.addAndGet(text.length());
            return text;
        }
    }
}
