package dev.photospec.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stub that refuses what is too long knows lengths by a regular expression only. */
class WriteStubsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 10, 4_194_305, 4_999_999, 7_000_090})
    void every_length_from_the_refused_one_on_is_matched_and_no_shorter_one(int length) {
        Pattern lengths = Pattern.compile(WriteStubs.atLeast(length));

        for (int longer : new int[] {0, 1, 8, 90, 905_695, 2_000_000, 9_000_000, 90_000_000}) {
            assertThat(String.valueOf(length + longer)).matches(lengths);
        }
        for (int shorter = 1; shorter <= length; shorter *= 3) {
            assertThat(String.valueOf(length - shorter)).doesNotMatch(lengths);
        }
    }
}
