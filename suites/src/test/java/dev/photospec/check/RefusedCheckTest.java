package dev.photospec.check;

import dev.photospec.exchange.TransportError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedCheckTest {

    private static final String EXPECTED = "expected a refusal (4xx) that shows no photo, got ";

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 302})
    void every_refusal_passes(int status) {
        Sight.json(status, "{'error': {}}").by("refused").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 500, 503})
    void what_is_no_refusal_is_found(int status) {
        Sight.json(status, "")
                .by("refused")
                .containsExactly(EXPECTED + "status " + status + "; see where this path decides who may do this");
    }

    @Test
    void a_refusal_that_shows_the_photo_is_found() {
        new Sight()
                .then("answer", 403, "image/jpeg", Sight.jpeg("48x48"))
                .by("refused")
                .containsExactly(EXPECTED + "status 403 with a picture, 48x48 image/jpeg;"
                        + " see what is written before the refusal");
        Sight.json(401, "{'width': 48, 'height': 48}")
                .by("refused")
                .containsExactly(EXPECTED + "status 401 with the metadata of a photo, 48x48;"
                        + " see what is written before the refusal");
    }

    @Test
    void hanging_up_passes_only_where_it_is_allowed() {
        Sight.silence(TransportError.Kind.CLOSED)
                .by("refused", "or-closed", true)
                .isEmpty();
        Sight.silence(TransportError.Kind.CLOSED).by("refused").hasSize(1);
        Sight.silence(TransportError.Kind.TIMEOUT)
                .by("refused", "or-closed", true)
                .containsExactly(EXPECTED + "no answer (it said nothing);"
                        + " see whether the server answers this request at all");
    }
}
