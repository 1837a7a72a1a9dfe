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
        Sight.fields(200, "content-type: " + type)
                .by("media-type", "one-of", List.of("image/jpeg", "image/png"))
                .isEmpty();
    }

    @Test
    void another_media_type_is_found() {
        Sight.fields(200, "Content-Type: text/html; charset=utf-8")
                .by("media-type", "one-of", List.of("image/jpeg", "image/png"))
                .containsExactly("expected Content-Type image/jpeg or image/png, got Content-Type text/html;"
                        + " see the Content-Type field");
    }

    @Test
    void a_missing_media_type_is_found() {
        Sight.fields(200)
                .by("media-type", "one-of", List.of("application/json"))
                .containsExactly(
                        "expected Content-Type application/json, got Content-Type none; see the Content-Type field");
    }
}
