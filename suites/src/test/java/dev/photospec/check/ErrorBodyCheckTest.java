package dev.photospec.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyCheckTest {

    private static final String EXPECTED = "expected {\"error\": {\"code\": …, \"message\": …}}, got ";
    private static final String NEXT = "; see how errors are written";

    @Test
    void an_odata_error_passes_whatever_its_code() {
        Sight.json(404, "{'error': {'code': 'ImageNotFound', 'message': 'gone', 'innerError': {}}, 'further': 1}")
                .by("error-body")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error': 'no'}",
                "{'error': {'code': 'x'}}",
                "{'error': {'code': '', 'message': 'y'}}",
                "{'error': {'code': 404, 'message': 'y'}}",
                "{'code': 'x', 'message': 'y'}",
                "[]",
                "<html>",
                "nul"
            })
    void anything_else_is_found(String body) {
        Sight.json(404, body).by("error-body").containsExactly(EXPECTED + body.replace('\'', '"') + NEXT);
    }

    @Test
    void an_empty_body_is_found_and_a_long_one_shortened() {
        Sight.json(404, "").by("error-body").containsExactly(EXPECTED + "an empty body" + NEXT);
        Sight.json(404, "x".repeat(500)).by("error-body").containsExactly(EXPECTED + "x".repeat(200) + "…" + NEXT);
    }
}
