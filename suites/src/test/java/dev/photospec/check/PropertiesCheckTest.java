package dev.photospec.check;

import java.util.List;
import org.junit.jupiter.api.Test;

class PropertiesCheckTest {

    private static final String NEXT = "; see which properties are written";

    @Test
    void what_has_to_be_there_may_be_null_and_come_with_more() {
        Sight.json(200, "{'width': null, 'id': 'x', 'further': 1}")
                .by("properties", "present", List.of("id", "width"), "absent", List.of("height"))
                .isEmpty();
    }

    @Test
    void missing_and_superfluous_properties_are_found() {
        Sight.json(200, "{'height': 1, 'ID': 'x'}")
                .by("properties", "present", List.of("id", "width"), "absent", List.of("height"))
                .containsExactly(
                        "expected the property id, got id is missing" + NEXT,
                        "expected the property width, got width is missing" + NEXT,
                        "expected no property height, got height is there" + NEXT);
    }

    @Test
    void what_is_no_object_is_found() {
        Sight.json(200, "[]")
                .by("properties", "absent", List.of("height"))
                .containsExactly(
                        "expected a JSON object, got status 200 without one;" + " see how the metadata are serialised");
    }

    @Test
    void what_an_error_lacks_is_not_left_out() {
        Sight.json(404, "{'error': {}}")
                .by("properties", "absent", List.of("height"))
                .containsExactly("expected a JSON object, got status 404; see why the request does not succeed");
    }
}
