package dev.photospec.check;

import org.junit.jupiter.api.Test;

class SizeOrPlaceholderCheckTest {

    private static final String EXPECTED = "expected the placeholder, or a size up to 648x648, got ";
    private static final String NEXT = "; see how a size that is not available is answered";

    @Test
    void the_placeholder_and_every_smaller_size_pass() {
        Sight.json(200, "{'width': 1, 'height': 1}").by("size-or-placeholder").isEmpty();
        Sight.json(200, "{'width': 648, 'height': 648}")
                .by("size-or-placeholder")
                .isEmpty();
        Sight.picture(Sight.jpeg("240x240")).by("size-or-placeholder").isEmpty();
    }

    @Test
    void an_enlarged_photo_is_found() {
        Sight.json(200, "{'width': 700, 'height': 648}")
                .by("size-or-placeholder")
                .containsExactly(EXPECTED + "status 200, 700x648 pixels" + NEXT);
        Sight.picture(Sight.jpeg("700x700"))
                .by("size-or-placeholder")
                .containsExactly(EXPECTED + "status 200, 700x700 pixels" + NEXT);
    }

    @Test
    void another_size_than_the_stored_one_can_be_the_most() {
        Sight.json(200, "{'width': 48, 'height': 32}")
                .by("size-or-placeholder", "up-to", "48x48")
                .isEmpty();
        Sight.json(200, "{'width': 300, 'height': 200}")
                .by("size-or-placeholder", "up-to", "48x48")
                .containsExactly(
                        "expected the placeholder, or a size up to 48x48, got status 200, 300x200 pixels" + NEXT);
    }

    @Test
    void any_refusal_passes_where_it_is_allowed() {
        Sight.json(400, "{}").by("size-or-placeholder", "or-refused", true).isEmpty();
        Sight.json(500, "{}")
                .by("size-or-placeholder", "or-refused", true)
                .containsExactly(EXPECTED + "status 500, no dimensions" + NEXT);
    }

    @Test
    void a_404_passes_only_where_it_is_allowed() {
        Sight.json(404, "{}").by("size-or-placeholder", "or-404", true).isEmpty();
        Sight.json(404, "{}").by("size-or-placeholder").containsExactly(EXPECTED + "status 404, no dimensions" + NEXT);
        Sight.json(500, "{}")
                .by("size-or-placeholder", "or-404", true)
                .containsExactly(EXPECTED + "status 500, no dimensions" + NEXT);
    }
}
