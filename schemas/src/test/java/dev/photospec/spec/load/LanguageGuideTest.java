package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LanguageGuideTest {

    private static final Path PAGE = Path.of("../docs/language.md");

    @Test
    void the_page_is_what_the_schemas_say() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, LanguageGuide.page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(LanguageGuide.page());
    }

    @Test
    void every_word_has_a_meaning() {
        assertThat(LanguageGuide.words())
                .filteredOn(word -> word.description().isEmpty())
                .extracting(word -> word.place() + " " + word.name())
                .isEmpty();
    }

    @Test
    void every_check_has_an_example() {
        assertThat(LanguageGuide.words())
                .filteredOn(word -> word.place().equals("check") && word.example() == null)
                .isEmpty();
    }

    @Test
    void the_meanings_are_those_of_the_values_that_are_allowed() {
        for (String schema : List.of("profile", "requirements", "behaviour")) {
            JsonNode root = SchemaBundle.named(schema);
            assertThat(root.findParents("meanings")).isNotEmpty().allSatisfy(node -> {
                JsonNode allowed = node.has("enum") ? node : node.path("items");
                assertThat(node.path("meanings").propertyNames())
                        .containsExactlyInAnyOrderElementsOf(allowed.path("enum")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
            });
        }
    }
}
