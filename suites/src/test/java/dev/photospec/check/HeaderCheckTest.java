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

    @Test
    void each_field_of_the_name_has_to_match() {
        Sight.fields(200, "Content-Length: 161", "content-length: 161")
                .by("header", "name", "Content-Length", "matches", "[0-9]+")
                .isEmpty();
        Sight.fields(200, "Content-Length: 161", "Content-Length: many")
                .by("header", "name", "Content-Length", "matches", "[0-9]+")
                .containsExactly("expected a field Content-Length that matches [0-9]+, got 161 and many;"
                        + " see the fields of the answer");
    }

    @Test
    void a_field_of_an_error_does_not_count() {
        Sight.fields(404, "ETag: \"a\"")
                .by("header", "name", "ETag")
                .containsExactly("expected a field ETag that matches .*, got status 404; see the fields of the answer");
    }
}
