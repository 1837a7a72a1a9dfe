package dev.photospec.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagCheckTest {

    private static final String NEXT = "; see what the entity tag is made from";

    private static byte[] tagged(String tag) {
        return Sight.text("{'@odata.mediaEtag': '" + tag + "'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\'BA09D118\\'", "W/\\'BA09D118\\'", "\\'!#~\\'"})
    void strong_and_weak_entity_tags_pass(String tag) {
        new Sight()
                .then("answer", 200, "application/json", tagged(tag))
                .by("entity-tag")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"BA09D118 | BA09D118", "`` | ``", "\\'\\' | \"\"", "w/\\'a\\' | w/\"a\"", "\\'a b\\' | \"a b\""},
            delimiter = '|')
    void what_is_no_entity_tag_is_found(String tag, String actual) {
        new Sight()
                .then("answer", 200, "application/json", tagged(tag))
                .by("entity-tag")
                .containsExactly("expected an entity tag such as \"BA09D118\", got " + actual + NEXT);
    }

    @Test
    void a_missing_entity_tag_is_found() {
        Sight.json(200, "{}")
                .by("entity-tag")
                .containsExactly("expected an entity tag such as \"BA09D118\", got none" + NEXT);
        Sight.json(404, "")
                .by("entity-tag")
                .containsExactly("expected an entity tag such as \"BA09D118\", got none" + NEXT);
    }

    @Test
    void another_entity_tag_passes_and_the_same_is_found() {
        Sight before = new Sight().then("before", 200, "application/json", tagged("\\'a\\'"));

        before.then("answer", 200, "application/json", tagged("\\'b\\'"))
                .by("entity-tag", "other-than", "before")
                .isEmpty();
        before.then("answer", 200, "application/json", tagged("\\'a\\'"))
                .by("entity-tag", "other-than", "before")
                .containsExactly("expected another entity tag than before, got \"a\"" + NEXT);
    }
}
