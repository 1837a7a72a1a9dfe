package dev.photospec.spec.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.photospec.spec.Answer;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Key;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Sizes;
import dev.photospec.spec.Standing;
import dev.photospec.spec.State;
import dev.photospec.spec.Step;
import dev.photospec.spec.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The schemas that come with the kit: correct, closed, and with the same words as the records. */
class LanguageSchemasTest {

    private static final Schema METASCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    static List<Path> all() throws IOException {
        try (Stream<Path> language = Files.walk(Path.of("language"));
                Stream<Path> profiles = Files.walk(Path.of("profiles"))) {
            return Stream.concat(language, profiles)
                    .filter(path -> path.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> language() throws IOException {
        return all().stream().filter(path -> path.startsWith("language")).toList();
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("profile", "/$defs/owner/properties/photo-of", PhotoOf.values()),
                Arguments.of("profile", "/$defs/resource/properties/answers", Answer.values()),
                Arguments.of("profile", "/$defs/resource/properties/selects", Resource.Selects.values()),
                Arguments.of("profile", "/properties/storages/items", Storage.values()),
                Arguments.of("profile", "/$defs/key", Key.values()),
                Arguments.of("requirements", "/$defs/key", Key.values()),
                Arguments.of("requirements", "/$defs/credential", Credential.values()),
                Arguments.of("requirements", "/$defs/row/properties/standing", Standing.values()),
                Arguments.of("requirements", "/$defs/row/properties/state", State.values()),
                Arguments.of("requirements", "/$defs/row/properties/sizes", Sizes.values()),
                Arguments.of("requirements", "/$defs/step/properties/owner", Step.Whose.values()));
    }

    private static JsonNode read(Path schema) throws IOException {
        return JsonSchema.read(Files.readAllBytes(schema));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_schema_keeps_the_schema_of_schemas(Path schema) throws IOException {
        assertThat(METASCHEMA.validate(read(schema))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("language")
    void every_object_of_our_own_data_is_closed(Path schema) throws IOException {
        assertThat(read(schema).findParents("type"))
                .filteredOn(rule -> rule.path("type").asString("").equals("object"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.has("additionalProperties"))
                        .as(rule.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_schema_has_the_words_of_the_record(String schema, String pointer, Object[] constants) throws IOException {
        List<String> words = read(Path.of("language", schema + ".schema.json"))
                .at(pointer + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        assertThat(words)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(constants).map(LanguageSchemasTest::word).toList());
    }

    private static String word(Object constant) {
        return constant instanceof Key
                ? constant.toString()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
