package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.body.JsonSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas share their definitions, and refer to nothing outside when they are used. */
class SchemaBundleTest {

    @ParameterizedTest
    @ValueSource(strings = {"mutant", "lawful-variant"})
    void the_definitions_of_a_sibling_are_copied(String name) {
        String text = SchemaBundle.text(name);

        assertThat(text).contains("\"#/$defs/change\"", "\"reencoded\"").doesNotContain(".schema.json#");
        assertThat(JsonSchema.of(text)).isNotNull();
    }

    @Test
    void a_schema_without_references_is_taken_as_it_is() {
        assertThat(SchemaBundle.text("profile")).isEqualTo(ClassPath.text("language/profile.schema.json"));
    }
}
