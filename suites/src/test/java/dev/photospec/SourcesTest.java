package dev.photospec;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be seen in the text of our sources only. */
class SourcesTest {

    private static final List<String> ROOMS = List.of("schemas", "fixtures", "suites", "reports");
    private static final int MOST_LINES = 200;
    private static final int MOST_TEST_LINES = 250;
    private static final int MOST_TYPES = 35;
    /** A dialect is data. The one exception is a keyword of JSON-LD. */
    private static final Pattern DIALECT = Pattern.compile("(?i)(?<!@)\\b(graph|outlook|localtest)\\b");

    private static List<Path> sources(String kind) {
        return ROOMS.stream()
                .flatMap(room -> java(Path.of("..", room, "src", kind)))
                .toList();
    }

    private static Stream<Path> java(Path folder) {
        return files(folder).filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void no_java_file_is_long() {
        assertThat(sources("main"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES));
        assertThat(sources("test"))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(lines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_TEST_LINES));
    }

    @Test
    void no_package_has_more_types_than_a_reader_can_hold() {
        assertThat(sources("main").stream().collect(groupingBy(Path::getParent, counting())))
                .allSatisfy((folder, files) ->
                        assertThat(files - 1).as(folder.toString()).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void no_simple_name_stands_for_two_classes() {
        assertThat(Stream.concat(sources("main").stream(), sources("test").stream())
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("package-info.java")))
                .doesNotHaveDuplicates();
    }

    /** The first sentence is a verb in the third person or a noun phrase. */
    @Test
    void no_javadoc_begins_with_a_question_word() {
        Pattern question =
                Pattern.compile("/\\*\\*\\s+(?:\\*\\s+)?(?:What|Whether|How|Who|Whom|Whose|Where|Why|When|Which)\\b.*");
        assertThat(sources("main").stream()
                        .flatMap(file -> question.matcher(String.join("\n", lines(file)))
                                .results()
                                .map(found -> file.getFileName() + ": " + found.group())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "requirements", "behaviour"})
    void no_word_of_the_data_language_is_described_by_a_question(String schema) throws IOException {
        assertThat(Files.readString(Path.of("../schemas/language", schema + ".schema.json")))
                .doesNotContainPattern(
                        "\"description\": \"(?:What|Whether|How|Who|Whom|Whose|Where|Why|When|Which)\\b");
    }

    /** The words that stand for them are in the list of words to use. */
    @Test
    void no_phrase_stands_that_a_native_speaker_would_stumble_over() {
        Pattern phrase = Pattern.compile("(?i)\\b(stands twice|cannot be had|is no day|comes to the same|never reported"
                + "|given back|goes by its|keeps its documents|carries the scope)\\b");
        assertThat(Stream.concat(sources("main").stream(), texts())
                        .flatMap(file -> lines(file).stream()
                                .filter(line -> phrase.matcher(line).find())
                                .map(line -> file.getFileName() + ": " + line.strip())))
                .isEmpty();
    }

    /** Data and documents that people read. */
    private static Stream<Path> texts() {
        return Stream.of("schemas/profiles", "schemas/documents", "schemas/language", "fixtures/mutants", "pipelines")
                .flatMap(folder -> files(Path.of("..", folder)))
                .filter(file -> file.toString().matches(".*\\.(yaml|json|md)"));
    }

    @Test
    void no_dialect_is_named_in_main_code() {
        assertThat(sources("main").stream()
                        .flatMap(file -> lines(file).stream().map(line -> file.getFileName() + ": " + line.strip()))
                        .filter(line -> DIALECT.matcher(line).find()))
                .isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        assertThat(sources("main").stream().map(Path::getParent).distinct())
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }
}
