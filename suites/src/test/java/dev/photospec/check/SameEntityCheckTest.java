package dev.photospec.check;

import org.junit.jupiter.api.Test;

class SameEntityCheckTest {

    private static final String NEXT = "; see which photo the path leads to";

    private static Sight before(String json) {
        return new Sight().then("before", 200, "application/json", Sight.text(json));
    }

    @Test
    void the_same_metadata_pass_in_another_order_and_letter_case() {
        before("{'id': '240X240', 'width': 240, 'height': 240}")
                .then("after", 200, "application/json", Sight.text("{'height': 240, 'width': 240, 'id': '240x240'}"))
                .by("same-entity", "as", "before")
                .isEmpty();
    }

    @Test
    void other_metadata_are_found() {
        before("{'id': '240X240', 'width': 240, 'height': 240}")
                .then("after", 200, "application/json", Sight.text("{'id': '48X48', 'width': 48, 'height': 48}"))
                .by("same-entity", "as", "before")
                .containsExactly(
                        "expected the metadata of step before, id 240X240, 240x240, got id 48X48, 48x48" + NEXT);
        before("{'id': 'x', 'width': 240, 'height': 240}")
                .then("after", 404, "application/json", Sight.text(""))
                .by("same-entity", "as", "before")
                .containsExactly("expected the metadata of step before, id x, 240x240,"
                        + " got status 404 without a JSON object" + NEXT);
    }
}
