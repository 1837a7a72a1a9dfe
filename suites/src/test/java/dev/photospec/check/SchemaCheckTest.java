package dev.photospec.check;

import org.junit.jupiter.api.Test;

class SchemaCheckTest {

    private static final String EXPECTED = "expected a body that keeps profilePhoto.schema.json, got ";
    private static final String NEXT = "; see how the metadata are serialised";

    @Test
    void a_profile_photo_passes_with_further_properties_too() {
        Sight.json(200, "{'id': '1X1', 'width': 1, 'height': 1, 'further': [{}], '@odata.mediaEtag': ''}")
                .by("schema")
                .isEmpty();
        Sight.json(200, "{'id': 'x', 'width': 9, 'height': 9, '@odata.mediaContentType': 'image/Jpeg; charset=x'}")
                .by("schema")
                .isEmpty();
    }

    @Test
    void every_break_of_the_schema_is_found() {
        Sight.json(200, "{'id': 1, 'width': '648'}")
                .by("schema")
                .containsExactlyInAnyOrder(
                        EXPECTED + "id is the number 1, must be a string" + NEXT,
                        EXPECTED + "width is the string \"648\", must be an integer" + NEXT,
                        EXPECTED + "height is missing" + NEXT);
    }

    @Test
    void what_is_no_object_is_found() {
        Sight.json(200, "[]").by("schema").containsExactly(EXPECTED + "must be an object, found a list" + NEXT);
        Sight.json(200, "").by("schema").containsExactly(EXPECTED + "must be JSON, found nothing" + NEXT);
    }
}
