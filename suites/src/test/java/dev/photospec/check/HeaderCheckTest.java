package dev.photospec.check;

import org.junit.jupiter.api.Test;

class HeaderCheckTest {

    @Test
    void a_field_that_matches_passes_whatever_its_letter_case() {
        Sight.fields(200, "etag: \"a\"").by("header", "name", "ETag").isEmpty();
        Sight.fields(200, "ETAG: \"a\"")
                .by("header", "name", "ETag", "matches", "\".+\"")
                .isEmpty();
    }

    @Test
    void a_missing_field_and_one_that_matches_in_part_are_found() {
        Sight.fields(200)
                .by("header", "name", "ETag")
                .containsExactly("expected a field ETag that matches .*, got none; see the fields of the answer");
        Sight.fields(200, "ETag: xax")
                .by("header", "name", "ETag", "matches", "a")
                .containsExactly("expected a field ETag that matches a, got xax; see the fields of the answer");
    }
}
