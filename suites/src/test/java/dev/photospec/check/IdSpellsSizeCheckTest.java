package dev.photospec.check;

import org.junit.jupiter.api.Test;

class IdSpellsSizeCheckTest {

    @Test
    void letter_case_does_not_matter() {
        Sight.json(200, "{'id': '240X120', 'width': 240, 'height': 120}")
                .by("id-spells-size")
                .isEmpty();
        Sight.json(200, "{'id': '240x120', 'width': 240, 'height': 120}")
                .by("id-spells-size")
                .isEmpty();
    }

    @Test
    void another_id_is_found() {
        Sight.json(200, "{'id': 'large', 'width': 240, 'height': 120}")
                .by("id-spells-size")
                .containsExactly("expected the id 240x120, as width and height say, got large; see how the id is made");
        Sight.json(200, "{'width': 240, 'height': 120}")
                .by("id-spells-size")
                .containsExactly("expected the id 240x120, as width and height say, got none; see how the id is made");
        Sight.json(200, "")
                .by("id-spells-size")
                .containsExactly(
                        "expected an id such as 240X240, got status 200 without a JSON object; see the metadata");
    }
}
