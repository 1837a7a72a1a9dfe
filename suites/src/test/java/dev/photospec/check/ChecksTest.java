package dev.photospec.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.exchange.TransportError;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every check. */
class ChecksTest {

    static Set<String> names() {
        return new TreeSet<>(Checks.names());
    }

    /** Parameters with which every check can look. */
    private static Expectation expectation(String check, String of) {
        Map<String, Object> parameters = Map.of(
                "one-of",
                List.of(200),
                "with",
                "before",
                "as",
                "before",
                "from",
                "write",
                "sent-by",
                "write",
                "name",
                "@odata.id",
                "suffix",
                "/photo");
        return new Expectation(check, of, parameters);
    }

    @Test
    void the_ledgers_schema_has_the_same_names() {
        Set<String> known = new JsonMapper()
                        .readTree(Path.of("../schemas/language/requirements.schema.json")
                                .toFile())
                        .at("/$defs/check/properties")
                        .propertyNames()
                        .stream()
                        .collect(Collectors.toSet());

        assertThat(known).isEqualTo(Checks.names());
    }

    @Test
    void every_check_is_registered_under_the_name_of_its_class() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/photospec/check"))) {
            Set<String> classes = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Check.java") && !file.equals("Check.java"))
                    .map(file -> file.replace(".java", ""))
                    .collect(Collectors.toSet());

            assertThat(Checks.names().stream()
                            .map(name -> Checks.named(name).getClass().getSimpleName()))
                    .containsExactlyInAnyOrderElementsOf(classes);
        }
        assertThat(Checks.names())
                .allSatisfy(name -> assertThat(Checks.named(name).getClass().getSimpleName())
                        .isEqualToIgnoringCase(name.replace("-", "") + "Check"));
    }

    @Test
    void an_unknown_check_has_no_name() {
        assertThatThrownBy(() -> Checks.named("statsu"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no check 'statsu'");
    }

    @ParameterizedTest
    @MethodSource("names")
    void silence_is_found_by_every_check(String name) {
        Sight sight = Sight.silence(TransportError.Kind.TIMEOUT).sent("write", "96x96");
        sight.then("before", 200, "image/jpeg", Sight.jpeg("48x48"));

        assertThat(sight.findings(expectation(name, "answer")))
                .singleElement()
                .extracting(Finding::check, Finding::step, Finding::actual, Finding::next)
                .containsExactly(
                        name,
                        "answer",
                        "no answer (it said nothing)",
                        "whether the server answers this request at all");
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_last_answer_is_looked_at_unless_another_step_is_named(String name) {
        Sight sight = Sight.silence(TransportError.Kind.TIMEOUT).sent("write", "96x96");
        sight.then("before", 200, "image/jpeg", Sight.jpeg("48x48"));

        assertThat(sight.findings(expectation(name, null)))
                .allSatisfy(finding -> assertThat(finding.step()).isEqualTo("before"));
    }
}
