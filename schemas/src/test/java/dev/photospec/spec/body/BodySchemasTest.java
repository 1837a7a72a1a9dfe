package dev.photospec.spec.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.spec.load.Profiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class BodySchemasTest {

    @Test
    void a_pattern_of_the_profile_that_takes_too_many_steps_is_given_up() {
        JsonSchema schema = JsonSchema.of("{\"type\": \"string\", \"pattern\": \"^(a+)+$\"}");
        JsonNode hostile = JsonNodeFactory.instance.stringNode("a".repeat(5000) + "!");

        assertThatThrownBy(() -> schema.validate(hostile))
                .isInstanceOf(EvaluationLimitException.class)
                .hasMessageContaining("takes too many steps");
    }

    private static final String NAME = "photo.schema.json";

    private final BodySchemas schemas = BodySchemas.of(
            Profiles.load(Path.of("src/test/resources/dialects/little").toString()));

    private List<String> faults(String body) {
        return schemas.validate(NAME, body.getBytes(UTF_8));
    }

    @Test
    void a_body_that_keeps_the_schema_has_no_fault() {
        assertThat(faults("{\"Id\": \"x\", \"Width\": 5, \"more\": [1]}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Id':'x','Width':'240'} | Width is the string '240', must be an integer",
                "{'Id':'x'} | Width is missing",
                "{'Id':'x','Width':0} | Width is the number 0, must be at least 1",
                "{'Id':'','Width':1} | Id is the string '', must have at least 1 characters",
                "{'Id':null,'Width':1} | Id is null, must be a string",
                "{'Id':'x','Width':1.5} | Width is the number 1.5, must be an integer",
                "{'Id':'x','Width':1,'kind':'tiny'} | kind is the string 'tiny', must be one of large, small",
                "{'Id':'x','Width':1,'tags':['a',{}]} | tags/1 is an object, must be a string",
                "{'Id':'x','Width':1,'@link':'a b'} | @link is the string 'a b', must have the form uri",
                "[] | must be an object, found a list"
            })
    void a_fault_reads_as_a_sentence(String body, String message) {
        assertThat(faults(body.replace('\'', '"'))).containsExactly(message.replace('\'', '"'));
    }

    @Test
    void every_fault_is_told() {
        assertThat(faults("{\"Width\": \"1\"}"))
                .containsExactlyInAnyOrder("Id is missing", "Width is the string \"1\", must be an integer");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"<html>", "{", "{}x", "`{\"Id\":`"})
    void what_is_no_json_is_a_fault_and_no_exception(String body) {
        assertThat(faults(body)).singleElement().asString().startsWith("must be JSON: ");
    }

    @Test
    void an_empty_body_is_a_fault() {
        assertThat(faults("")).containsExactly("must be JSON, found nothing");
    }

    @Test
    void bytes_that_are_no_text_are_a_fault() {
        assertThat(schemas.validate(NAME, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .singleElement()
                .asString()
                .startsWith("must be JSON: ");
    }

    @Test
    void depth_is_bounded_for_bytes_and_for_trees() {
        JsonNode deep = JsonNodeFactory.instance.numberNode(1);
        for (int i = 0; i < 5_000; i++) {
            deep = JsonNodeFactory.instance.arrayNode().add(deep);
        }

        assertThat(faults("[".repeat(100_000))).singleElement().asString().startsWith("must be JSON: ");
        assertThat(schemas.validate(NAME, deep)).containsExactly("must not be nested so deeply");
    }

    @Test
    void a_schema_the_profile_has_not_is_a_fault_of_the_caller() {
        assertThatThrownBy(() -> schemas.validate("other.json", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no body schema 'other.json'; there are [photo.schema.json]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/schema.json", "classpath:language/target.schema.json"})
    void a_reference_to_another_document_is_refused(String reference) {
        assertThatThrownBy(() -> JsonSchema.of("{\"$ref\": \"" + reference + "\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("is not a JSON Schema: ");
    }
}
