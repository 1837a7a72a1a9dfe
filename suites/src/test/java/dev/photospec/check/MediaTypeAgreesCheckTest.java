package dev.photospec.check;

import dev.photospec.image.Pictures;
import dev.photospec.spec.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeAgreesCheckTest {

    private static final String NEXT = "; see where the Content-Type of the photo comes from";

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/Jpeg", "image/jpg", "image/pjpeg", "image/jpeg; charset=binary"})
    void every_way_to_say_jpeg_passes(String type) {
        new Sight()
                .then("answer", 200, type, Sight.jpeg("48x48"))
                .by("media-type-agrees")
                .isEmpty();
    }

    @Test
    void a_png_that_says_so_passes() {
        byte[] png = Pictures.png(new Size(48, 48), Sight.MARK);

        new Sight()
                .then("answer", 200, "image/png", png)
                .by("media-type-agrees")
                .isEmpty();
        new Sight()
                .then("answer", 200, "image/jpeg", png)
                .by("media-type-agrees")
                .containsExactly(
                        "expected Content-Type as the bytes say, 48x48 image/png, got Content-Type image/jpeg" + NEXT);
    }

    @Test
    void bytes_that_are_no_picture_are_found() {
        new Sight()
                .then("answer", 200, "image/jpeg", Sight.text("<html>"))
                .by("media-type-agrees")
                .containsExactly("expected Content-Type as the bytes say, not a picture: starts with \"<html\","
                        + " got Content-Type image/jpeg" + NEXT);
    }

    @Test
    void a_missing_content_type_is_found() {
        new Sight()
                .then("answer", 200, Sight.jpeg("48x48"))
                .by("media-type-agrees")
                .containsExactly(
                        "expected Content-Type as the bytes say, 48x48 image/jpeg, got Content-Type none" + NEXT);
    }
}
