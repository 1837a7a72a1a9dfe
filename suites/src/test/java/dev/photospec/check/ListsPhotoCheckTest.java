package dev.photospec.check;

import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import org.junit.jupiter.api.Test;

class ListsPhotoCheckTest {

    private static final Profile PROFILE = Profiles.load("graph-v1.0-2024");
    private static final String NEXT = "; see which sizes are listed";

    private static Sight list(String items) {
        return new Sight()
                .with(PROFILE)
                .then("photo", 200, "application/json", Sight.text("{'id': '240X240', 'width': 240, 'height': 240}"))
                .then("list", 200, "application/json", Sight.text("{'value': [" + items + "]}"));
    }

    @Test
    void a_list_with_the_photo_passes_whatever_else_it_has() {
        list("{'id': '240x240', 'width': 240, 'height': 240}")
                .by("lists-photo", "as", "photo")
                .isEmpty();
        list("1, {'id': '48x48', 'width': 48, 'height': 48}, {'id': '240x240', 'width': 240, 'height': 240, 'x': 1}")
                .by("lists-photo", "as", "photo")
                .isEmpty();
    }

    @Test
    void a_list_without_it_or_with_another_id_is_found() {
        String expected = "expected a list with the photo of step photo, 240x240, got ";
        list("").by("lists-photo", "as", "photo").containsExactly(expected + "no photo in a list" + NEXT);
        list("{'id': '48x48', 'width': 48, 'height': 48}")
                .by("lists-photo", "as", "photo")
                .containsExactly(expected + "48x48" + NEXT);
        list("{'id': 'a', 'width': 240, 'height': 240}")
                .by("lists-photo", "as", "photo")
                .containsExactly(expected + "240x240" + NEXT);
    }

    @Test
    void a_picture_is_compared_by_its_dimensions() {
        new Sight()
                .with(PROFILE)
                .then("photo", 200, "image/jpeg", Sight.jpeg("96x96"))
                .then(
                        "list",
                        200,
                        "application/json",
                        Sight.text("{'value': [{'id': 'a', 'width': 96, 'height': 96}]}"))
                .by("lists-photo", "as", "photo")
                .isEmpty();
    }
}
