package dev.photospec.check;

import dev.photospec.image.Pictures;
import org.junit.jupiter.api.Test;

class NoPhotoCheckTest {

    private static final String NEXT = "; see where the photo is looked up";

    @Test
    void errors_and_placeholders_pass() {
        Sight.json(404, "{'error': {'code': 'x', 'message': 'y'}}")
                .by("no-photo")
                .isEmpty();
        Sight.json(200, "{'width': 1, 'height': 1}").by("no-photo").isEmpty();
        Sight.picture(Pictures.singlePixel()).by("no-photo").isEmpty();
        Sight.json(500, "<html>").by("no-photo").isEmpty();
    }

    @Test
    void a_picture_is_found_whatever_the_status() {
        Sight.picture(Sight.jpeg("48x48"))
                .by("no-photo")
                .containsExactly("expected an answer without a photo, got a picture, 48x48 image/jpeg" + NEXT);
        new Sight()
                .then("answer", 404, "text/html", Sight.jpeg("48x48"))
                .by("no-photo")
                .containsExactly("expected an answer without a photo, got a picture, 48x48 image/jpeg" + NEXT);
    }

    @Test
    void metadata_of_a_photo_are_found() {
        Sight.json(200, "{'id': '48x48', 'width': 48, 'height': 48}")
                .by("no-photo")
                .containsExactly("expected an answer without a photo, got the metadata of a photo, 48x48" + NEXT);
    }
}
