package dev.photospec.check;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusCheckTest {

    private static final String NEXT = "; see the handler of this path, and the state its owner's photo is in";

    @Test
    void a_listed_status_passes() {
        Sight.json(200, "{}").by("status", "one-of", List.of(200)).isEmpty();
        Sight.json(204, "").by("status", "one-of", List.of(200, 204)).isEmpty();
    }

    @Test
    void another_status_is_found() {
        Sight.json(404, "{}")
                .by("status", "one-of", List.of(200))
                .containsExactly("expected status 200, got status 404" + NEXT);
        Sight.json(500, "")
                .by("status", "one-of", List.of(200, 204))
                .containsExactly("expected status 200 or 204, got status 500" + NEXT);
    }
}
