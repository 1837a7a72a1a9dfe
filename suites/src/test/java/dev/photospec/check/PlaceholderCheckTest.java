package dev.photospec.check;

import org.junit.jupiter.api.Test;

class PlaceholderCheckTest {

    private static final String NEXT = "; see what the metadata answer when there is no photo";

    @Test
    void the_placeholder_passes_in_any_order_and_letter_case() {
        Sight.json(
                        200,
                        "{'@odata.mediaEtag': '', 'id': '1x1', 'height': 1, 'further': null, 'width': 1,"
                                + " '@odata.mediaContentType': 'image/GIF'}")
                .by("placeholder")
                .isEmpty();
        Sight.json(
                        200,
                        "{'@odata.mediaContentType': 'image/gif', '@odata.mediaEtag': '', 'id': '1X1', 'width': 1,"
                                + " 'height': 1}")
                .by("placeholder")
                .isEmpty();
    }

    @Test
    void every_difference_is_found() {
        Sight.json(
                        200,
                        "{'id': '648x648', 'width': 648, 'height': 648, '@odata.mediaContentType': 'image/jpeg',"
                                + " '@odata.mediaEtag': 'W/1'}")
                .by("placeholder")
                .containsExactly(
                        "expected width and height 1x1, got 648x648" + NEXT,
                        "expected id \"1X1\", got \"648x648\"" + NEXT,
                        "expected @odata.mediaContentType \"image/gif\", got \"image/jpeg\"" + NEXT,
                        "expected @odata.mediaEtag \"\", got \"W/1\"" + NEXT);
        Sight.json(200, "{'id': '1x1', 'width': 1, 'height': 1, '@odata.mediaEtag': null}")
                .by("placeholder")
                .containsExactly(
                        "expected @odata.mediaContentType \"image/gif\", got none" + NEXT,
                        "expected @odata.mediaEtag \"\", got none" + NEXT);
    }

    @Test
    void what_is_no_object_is_found() {
        Sight.json(404, "")
                .by("placeholder")
                .containsExactly("expected the placeholder's metadata, got status 404 without a JSON object" + NEXT);
    }
}
