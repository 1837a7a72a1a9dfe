package dev.photospec.check;

import dev.photospec.spec.load.Profiles;
import org.junit.jupiter.api.Test;

class SizeOrPlaceholderCheckTest {

    private static final String CHECK = "size-or-placeholder";
    private static final String EXPECTED =
            "expected the whole placeholder, or a supported size of the photo no larger than 504x504, got ";
    private static final String NEXT = "; see how a size that is not available is answered";
    private static final String PLACEHOLDER_NEXT = "; see what the metadata answer when there is no photo";
    private static final String ANNOTATIONS = "'@odata.mediaContentType': 'image/gif', '@odata.mediaEtag': ''";

    @Test
    void the_whole_placeholder_and_every_smaller_size_pass() {
        json("{'id': '1x1', 'width': 1, 'height': 1, " + ANNOTATIONS + "}")
                .by(CHECK)
                .isEmpty();
        json("{'width': 504, 'height': 504}").by(CHECK).isEmpty();
        sized(Sight.picture(Sight.jpeg("240x240"))).by(CHECK).isEmpty();
        sized(Sight.picture(Sight.jpeg("1x1"))).by(CHECK).isEmpty();
    }

    @Test
    void a_false_placeholder_is_found_property_by_property() {
        json("{'id': '648x648', 'width': 1, 'height': 1, '@odata.mediaContentType': 'image/jpeg'}")
                .by(CHECK)
                .containsExactly(
                        "expected id \"1X1\", got \"648x648\"" + PLACEHOLDER_NEXT,
                        "expected @odata.mediaContentType \"image/gif\", got \"image/jpeg\"" + PLACEHOLDER_NEXT,
                        "expected @odata.mediaEtag \"\", got none" + PLACEHOLDER_NEXT);
    }

    @Test
    void what_is_larger_than_asked_or_no_supported_size_is_found() {
        json("{'width': 648, 'height': 648}").by(CHECK).containsExactly(EXPECTED + "status 200, 648x648 pixels" + NEXT);
        json("{'width': 47, 'height': 17}").by(CHECK).containsExactly(EXPECTED + "status 200, 47x17 pixels" + NEXT);
        sized(Sight.picture(Sight.jpeg("700x700")))
                .by(CHECK)
                .containsExactly(EXPECTED + "status 200, 700x700 pixels" + NEXT);
        json("{'width': 'x'}").by(CHECK).containsExactly(EXPECTED + "status 200, no dimensions" + NEXT);
    }

    @Test
    void a_photo_in_the_directory_keeps_its_shape() {
        json("{'width': 45, 'height': 30}").by(CHECK, "up-to", "48x48").isEmpty();
        json("{'width': 48, 'height': 32}").by(CHECK, "up-to", "48x48").isEmpty();
        json("{'width': 45, 'height': 40}")
                .by(CHECK, "up-to", "48x48")
                .containsExactly(EXPECTED.replace("504x504", "48x48") + "status 200, 45x40 pixels" + NEXT);
    }

    @Test
    void in_full_it_has_every_property_and_an_id_that_spells_its_size() {
        json("{'id': '240X240', 'width': 240, 'height': 240}")
                .by(CHECK, "in-full", true)
                .isEmpty();
        json("{'id': 'big', 'width': 240, 'height': 240}")
                .by(CHECK, "in-full", true)
                .containsExactly("expected the id 240x240, as width and height say, got big; see how the id is made");
        json("{'width': 240, 'height': 240}")
                .by(CHECK, "in-full", true)
                .contains("expected a body that keeps profilePhoto.schema.json, got id is missing" + NEXT);
    }

    @Test
    void any_refusal_passes_where_it_is_allowed() {
        sized(Sight.json(400, "{}")).by(CHECK, "or-refused", true).isEmpty();
        sized(Sight.json(500, "{}"))
                .by(CHECK, "or-refused", true)
                .containsExactly(EXPECTED + "status 500, no dimensions" + NEXT);
    }

    @Test
    void a_404_passes_only_where_it_is_allowed() {
        sized(Sight.json(404, "{}")).by(CHECK, "or-404", true).isEmpty();
        sized(Sight.json(404, "{}")).by(CHECK).containsExactly(EXPECTED + "status 404, no dimensions" + NEXT);
        sized(Sight.json(500, "{}"))
                .by(CHECK, "or-404", true)
                .containsExactly(EXPECTED + "status 500, no dimensions" + NEXT);
    }

    private static Sight json(String body) {
        return sized(Sight.json(200, body));
    }

    private static Sight sized(Sight sight) {
        return sight.asking("504x504").with(Profiles.load("graph-beta"));
    }
}
