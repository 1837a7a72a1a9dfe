package dev.photospec.check;

import dev.photospec.image.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataAgreesCheckTest {

    private static final String NEXT = "; see what the metadata are computed from";

    private static Sight metadata(String json) {
        return new Sight()
                .then("value", 200, "text/plain", Sight.jpeg("240x120"))
                .then("answer", 200, "application/json", Sight.text(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/Jpeg", "image/jpg", "image/jpeg;q=1"})
    void the_pictures_own_metadata_pass(String type) {
        metadata("{'width': 240, 'height': 120, '@odata.mediaContentType': '" + type + "'}")
                .by("metadata-agrees", "with", "value")
                .isEmpty();
    }

    @Test
    void a_missing_media_type_passes() {
        metadata("{'height': 120, 'width': 240, 'further': {}}")
                .by("metadata-agrees", "with", "value")
                .isEmpty();
    }

    @Test
    void every_difference_is_found() {
        metadata("{'width': 120, 'height': 240, '@odata.mediaContentType': 'image/png'}")
                .by("metadata-agrees", "with", "value")
                .containsExactly(
                        "expected width and height of the photo, 240x120, got 120x240" + NEXT,
                        "expected media type of the photo, image/jpeg, got image/png" + NEXT);
        metadata("{'width': '240', 'height': 120}")
                .by("metadata-agrees", "with", "value")
                .containsExactly(
                        "expected width and height of the photo, 240x120, got width is the string \"240\"" + NEXT);
    }

    /** EXIF says how a camera was held; libraries report the sides before or after turning. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void the_sides_of_a_turned_photo_pass_both_ways(int orientation) {
        byte[] turned = Segments.turned(Sight.jpeg("240x120"), orientation, true);
        for (String sides : new String[] {"'width': 240, 'height': 120", "'width': 120, 'height': 240"}) {
            new Sight()
                    .then("value", 200, "image/jpeg", turned)
                    .then("answer", 200, "application/json", Sight.text("{" + sides + "}"))
                    .by("metadata-agrees", "with", "value")
                    .isEmpty();
        }
        new Sight()
                .then("value", 200, "image/jpeg", turned)
                .then("answer", 200, "application/json", Sight.text("{'width': 120, 'height': 120}"))
                .by("metadata-agrees", "with", "value")
                .hasSize(1);
    }

    @Test
    void what_is_no_object_is_found() {
        metadata("[1]")
                .by("metadata-agrees", "with", "value")
                .containsExactly("expected metadata of the photo, 240x120 image/jpeg,"
                        + " got status 200 without a JSON object" + NEXT);
    }

    @Test
    void a_photo_that_is_none_is_found() {
        new Sight()
                .then("value", 200, "image/jpeg", Sight.text("oh no"))
                .then("answer", 200, "application/json", Sight.text("{'width': 240, 'height': 120}"))
                .by("metadata-agrees", "with", "value")
                .containsExactly("expected metadata of a picture, got the photo is not a picture: starts with"
                        + " \"oh no\"" + NEXT);
    }
}
