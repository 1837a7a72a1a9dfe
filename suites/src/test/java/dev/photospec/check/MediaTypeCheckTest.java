package dev.photospec.check;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/jpeg",
                "IMAGE/Jpeg",
                "image/jpg",
                "image/jpeg; charset=binary",
                "image/jpeg;odata.metadata=minimal",
                "image/png"
            })
    void letter_case_parameters_and_the_old_name_of_jpeg_do_not_matter(String type) {
        answered("content-type: " + type)
                .by("media-type", "one-of", List.of("image/jpeg", "image/png"))
                .isEmpty();
    }

    @Test
    void another_media_type_is_found() {
        answered("Content-Type: text/html; charset=utf-8")
                .by("media-type", "one-of", List.of("image/jpeg", "image/png"))
                .containsExactly("expected Content-Type image/jpeg or image/png, got Content-Type text/html;"
                        + " see the Content-Type field");
    }

    @Test
    void a_missing_media_type_is_found() {
        answered()
                .by("media-type", "one-of", List.of("application/json"))
                .containsExactly(
                        "expected Content-Type application/json, got Content-Type none; see the Content-Type field");
    }

    @Test
    void the_media_type_of_no_body_is_not_the_one_that_is_meant() {
        Sight.fields(204, "Content-Type: application/json")
                .by("media-type", "one-of", List.of("application/json"))
                .containsExactly("expected Content-Type application/json, got status 204; see the Content-Type field");
    }

    private static Sight answered(String... fields) {
        return new Sight().then("answer", 200, Sight.text("a body"), fields);
    }
}
