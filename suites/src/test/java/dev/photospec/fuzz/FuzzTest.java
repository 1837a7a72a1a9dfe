package dev.photospec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** No bytes at all make a parser break, or take long, or take much memory. */
class FuzzTest {

    /** The machine may be busy with other tests; alone, an input takes milliseconds. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TestFactory
    Stream<DynamicTest> every_input_that_is_kept() {
        return Properties.names().stream()
                .flatMap(name -> Corpus.of(name).stream()
                        .map(file -> dynamicTest(
                                name + "/" + file.getFileName(), () -> holds(name, Files.readAllBytes(file)))));
    }

    private static void holds(String name, byte[] input) {
        assertTimeoutPreemptively(LONGEST, () -> Properties.named(name).holds(input));
    }

    @Tag("full")
    @Test
    @DisabledIfSystemProperty(named = Search.SECONDS, matches = ".+")
    void a_short_search_finds_nothing() throws Exception {
        Search search = Search.ofAll();

        assertThat(search.run()).as(search.log()).isZero();
    }

    /** By hand: CONTRIBUTING says how. */
    @TestFactory
    @EnabledIfSystemProperty(named = Search.SECONDS, matches = "[0-9]+")
    Stream<DynamicTest> a_long_search_finds_nothing() {
        String only = System.getProperty(Fuzzer.ONLY, "");
        return Properties.names().stream()
                .filter(name -> only.isEmpty() || only.equals(name))
                .map(name -> dynamicTest(name, () -> search(name)));
    }

    private static void search(String name) throws Exception {
        Search search = Search.of(name);
        int exit = search.run();
        System.out.println(name + ":\n" + search.figures());
        assertThat(exit).as(search.log()).isZero();
    }
}
