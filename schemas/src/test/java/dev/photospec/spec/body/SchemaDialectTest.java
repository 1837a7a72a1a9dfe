package dev.photospec.spec.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Draft202012;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Our dialect is the draft 2020-12 of the validator, in all that it says of a value. */
class SchemaDialectTest {

    private static final Dialect WHOLE = Draft202012.getInstance();
    private static final SchemaRegistry OURS = SchemaRegistry.withDialect(SchemaDialect.draft202012());
    private static final SchemaRegistry THEIRS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static JsonNode json(String text) {
        return JsonSchema.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> errors(SchemaRegistry registry, String schema, String value) {
        Schema compiled = registry.getSchema(json(schema));
        return compiled
                .validate(
                        json(value), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(SchemaDialectTest::told)
                .toList();
    }

    private static String told(Error error) {
        return String.join(
                " ",
                error.getKeyword(),
                error.getInstanceLocation().toString(),
                error.getSchemaLocation().toString(),
                error.getEvaluationPath().toString(),
                String.valueOf(error.getInstanceNode()),
                error.getMessage());
    }

    @Test
    void it_has_every_keyword_and_vocabulary() {
        Dialect ours = SchemaDialect.draft202012();

        assertThat(ours.getId()).isEqualTo(WHOLE.getId());
        assertThat(ours.getIdKeyword()).isEqualTo(WHOLE.getIdKeyword());
        assertThat(ours.getSpecificationVersion()).isEqualTo(WHOLE.getSpecificationVersion());
        assertThat(ours.getVocabularies()).isEqualTo(WHOLE.getVocabularies());
        assertThat(ours.getKeywords()).containsOnlyKeys(WHOLE.getKeywords().keySet());
        assertThat(ours.getKeywords().entrySet())
                .filteredOn(keyword -> !List.of("enum", "format").contains(keyword.getKey()))
                .containsExactlyInAnyOrderElementsOf(WHOLE.getKeywords().entrySet().stream()
                        .filter(keyword -> !List.of("enum", "format").contains(keyword.getKey()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['a', 'b'] | 'a' | 0",
                "['a', 'b'] | 'c' | 1",
                "['a', 'a'] | 'a' | 0",
                "[1, 2.50] | 1.0 | 0",
                "[1, 2.50] | 2.5 | 0",
                "[1, 2.50] | '1' | 1",
                "[1e400] | 1e400 | 0",
                "[null, true] | null | 0",
                "[null, true] | false | 1",
                "[[1, 'a'], {'b': 1}] | [1.0, 'a'] | 0",
                "[[1, 'a'], {'b': 1}] | {'b': 1.0} | 0",
                "[[1, 'a'], {'b': 1}] | {'b': 2} | 1",
                "[] | 'a' | 1",
                "{'a': 'b'} | 'b' | 1",
                "'a' | 'a' | 1"
            })
    void it_asks_for_a_listed_value_as_the_whole_draft_does(String list, String value, int faults) {
        String schema = ("{'enum': " + list + "}").replace('\'', '"');
        String json = value.replace('\'', '"');

        assertThat(errors(OURS, schema, json)).hasSize(faults).isEqualTo(errors(THEIRS, schema, json));
    }

    @ParameterizedTest
    @CsvSource({
        "date-time, 2026-01-02T03:04:05Z, yesterday",
        "date, 2026-01-02, 2026-13-02",
        "email, a@example.com, a",
        "hostname, a.example, a..b",
        "ipv4, 127.0.0.1, 256.0.0.1",
        "uri, https://a.example/b, a b",
        "uuid, 2eb8aa08-aa98-11ea-b4aa-73b441d16380, 2eb8",
        "regex, a+, a(",
        "duration, P1D, 1D"
    })
    void it_asserts_a_format_as_the_whole_draft_does(String format, String right, String wrong) {
        String schema = "{\"properties\": {\"a\": {\"format\": \"" + format + "\"}}}";
        String keeping = "{\"a\": \"" + right + "\"}";
        String breaking = "{\"a\": \"" + wrong + "\"}";

        assertThat(errors(OURS, schema, keeping)).isEmpty();
        assertThat(errors(OURS, schema, breaking)).hasSize(1).isEqualTo(errors(THEIRS, schema, breaking));
    }

    @Test
    void an_unknown_format_asserts_nothing() {
        assertThat(errors(OURS, "{\"format\": \"photograph\"}", "\"a\"")).isEmpty();
    }
}
