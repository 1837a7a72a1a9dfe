package dev.photospec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.photospec.spec.load.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No regular expression of ours, in a schema or in the code, takes more than linear work. */
class PatternsTest {

    /** Long enough for work that grows with the square to stand out, also where a repetition ends at 200. */
    private static final int LENGTH = 300;
    /** Long enough for nearly all to show that it does not, in a quarter of the time. */
    private static final int SHORT = 75;
    /** Long enough for a stack that grows with the text to overflow, if it is a small one. */
    private static final int LONG = 1000;

    private static final int SMALL_STACK = 256 * 1024;

    private static final Path ROOT = Path.of("..");
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:Pattern\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** Seen by our own short files and by messages of libraries only, never by the text of a target. */
    private static final Set<String> OWN_TEXT =
            Set.of("^([0-9a-f]{2} ?)*$", ".*://.*[@?].*", "/+$", "[a-z]+$", ".*/", "\\s*\\|\\s*");

    private static final List<String> PARTS = List.of(
            ";", " ", "/", "a", "=", "\"", "\\", "eyJ", ".", ",", "a/", "a ", "://", "@", "%41", "&#1;", "\n", "0", "-",
            "..", "'");

    static Stream<String> patterns() throws IOException {
        Stream<String> bodies = Profiles.bundled().stream().flatMap(id -> Profiles.load(id).bodies().values().stream());
        return Stream.of(bodies, files("schemas/language", ".json"))
                .flatMap(texts -> texts)
                .flatMap(text -> JsonMapper.shared().readTree(text).findValues("pattern").stream())
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .distinct();
    }

    static Stream<String> expressions() throws IOException {
        return Stream.of("schemas", "suites", "reports", "fixtures")
                .flatMap(room -> java(ROOT.resolve(room).resolve("src/main/java")))
                .flatMap(text -> IN_CODE.matcher(text).results())
                .map(found -> found.group(1)
                        .replaceAll("(?<!\\\\)\\\\u[0-9A-F]{4}", "x")
                        .translateEscapes())
                .distinct();
    }

    private static Stream<String> java(Path folder) {
        return read(folder, ".java");
    }

    private static Stream<String> files(String folder, String end) {
        return read(ROOT.resolve(folder), end);
    }

    private static Stream<String> read(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).map(PatternsTest::text).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource({"patterns", "expressions"})
    void no_stack_grows_with_the_length_of_the_text(String pattern) throws Exception {
        assumeFalse(OWN_TEXT.contains(pattern));
        Pattern compiled = Pattern.compile(pattern);
        FutureTask<Long> work = new FutureTask<>(() -> PARTS.stream()
                .mapToLong(part -> work(compiled, part.repeat(LONG)))
                .sum());
        new Thread(null, work, "small-stack", SMALL_STACK).start();
        assertThatCode(work::get).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource({"patterns", "expressions"})
    void work_grows_with_the_length_of_the_text(String pattern) {
        assumeFalse(OWN_TEXT.contains(pattern));
        Pattern compiled = Pattern.compile(pattern);
        for (String part : PARTS) {
            for (String begin : List.of("", "a/", "a/a;", "http://a", "bearer ", "\"")) {
                for (String end : List.of("", "\nx", "\u0000")) {
                    if (!isLinear(compiled, begin, part, SHORT, end)) {
                        assertThat(isLinear(compiled, begin, part, LENGTH, end))
                                .as("%s with %s… %s … %s", pattern, begin, part, end)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static boolean isLinear(Pattern pattern, String begin, String part, int length, String end) {
        long once = work(pattern, begin + part.repeat(length) + end);
        long twice = work(pattern, begin + part.repeat(2 * length) + end);
        return twice <= 3 * once + length;
    }

    private static long work(Pattern pattern, String text) {
        CountingText counted = new CountingText(text);
        java.util.regex.Matcher found = pattern.matcher(counted);
        int from = 0;
        while (from <= text.length() && found.find(from)) {
            from = found.end() > found.start() ? found.end() : found.end() + 1;
        }
        return counted.read();
    }
}
