package dev.photospec.spec.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.body.BoundedJson;
import dev.photospec.spec.body.JsonSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Schemas share their definitions, and refer to nothing outside when they are used. */
class SchemaBundleTest {

    @ParameterizedTest
    @ValueSource(strings = {"mutant", "lawful-variant"})
    void the_definitions_of_a_sibling_are_copied(String name) {
        JsonNode schema = SchemaBundle.named(name);

        assertThat(schema.toString())
                .contains("\"#/$defs/change\"", "\"reencoded\"")
                .doesNotContain(".schema.json#");
        assertThat(JsonSchema.of(schema)).isNotNull();
    }

    @Test
    void a_schema_without_references_is_taken_as_it_is() {
        byte[] text = ClassPath.text("language/profile.schema.json").getBytes(UTF_8);

        assertThat(SchemaBundle.named("profile"))
                .isEqualTo(BoundedJson.read(text).orElseThrow());
    }
}
