package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataFileTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> brokenTexts() {
        return Stream.of(
                arguments("", "f: is empty"),
                arguments("# a comment\n", "f: is empty"),
                arguments("a: 1\nb: 2\na: 3\n", "f:3: key 'a' is a duplicate; first on line 1"),
                arguments("a:\n  - {b: 1, b: 2}\n", "f:2: key 'b' is a duplicate; first on line 2"),
                arguments("a: &x [1]\nb: *x\n", "f:2: an alias (*) is not allowed; write the value out"),
                arguments(
                        "a: !!java.net.URL http://localhost\n",
                        "f:1: a type tag (!) is not allowed; write the plain value"),
                arguments("a: 1\n---\nb: 2\n", "f:3: a second document begins here; a file holds one"),
                arguments(
                        "a:\n  - b\n c: d\n",
                        "f:3: is not YAML at column 2: the indentation does not fit the lines above"),
                arguments(
                        "a: [1, 2\nb: 3\n",
                        "f:2: is not YAML at column 2: the bracket opened on line 1 at column 4 is never closed, a"
                                + " comma is missing, or a value needs quotes"),
                arguments(
                        "a: 'hunter2\n",
                        "f:2: is not YAML at column 1: the quote opened on line 1 at column 4 is never closed"),
                arguments("a: b: c\n", "f:1: is not YAML at column 5: a colon inside a value; put the value in quotes"),
                arguments(
                        "a: \"\\q\"\n",
                        "f:1: is not YAML at column 6: while scanning a double-quoted scalar, found unknown escape character q"),
                arguments("%x\n", "f:2: is not YAML at column 1: expected document start, but found stream end"),
                arguments("\ta: b\n", "f:1: is not YAML at column 1: a tab; indent with spaces"),
                arguments(
                        "a: @x\n",
                        "f:1: is not YAML at column 4: a value cannot begin with this character; put the value in"
                                + " quotes"),
                arguments("a: " + "[".repeat(40) + "]".repeat(40), "f: is too long or nested too deeply"));
    }

    @ParameterizedTest
    @MethodSource("brokenTexts")
    void a_broken_text_is_refused_in_plain_words(String text, String message) {
        assertThatThrownBy(() -> DataFile.parse("f", text))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    @Test
    void every_place_knows_its_line() {
        DataFile file = DataFile.parse("f", "a:\n  # why\n  - x: 1\n    y/z: [2,\n        3]\n");

        assertThat(file.lines())
                .containsEntry("", 1)
                .containsEntry("/a", 1)
                .containsEntry("/a/0", 3)
                .containsEntry("/a/0/y~1z", 4)
                .containsEntry("/a/0/y~1z/1", 5);
    }

    @Test
    void a_fault_below_a_place_is_reported_there() {
        assertThat(DataFile.parse("f", "a:\n  b: {}\n").fault("/a/b/c/d", "is odd"))
                .hasToString("f:2: is odd");
    }

    @Test
    void words_that_other_yaml_versions_take_for_truth_stay_words() {
        assertThat(DataFile.parse("f", "a: [no, on, 1_000, 0x10, 012]").root().toString())
                .isEqualTo("{\"a\":[\"no\",\"on\",\"1_000\",\"0x10\",\"012\"]}");
    }

    @Test
    void a_missing_file_a_folder_and_foreign_bytes_are_refused() throws IOException {
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xC3, 0x28});
        Path longest = Files.write(folder.resolve("long"), new byte[1_000_001]);

        assertRefused(folder.resolve("none"), "does not exist");
        assertRefused(folder, "is a folder, not a file");
        assertRefused(bytes, "is not UTF-8 text");
        assertRefused(longest, "is longer than 1000000 bytes");
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> DataFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": " + reason);
    }
}
