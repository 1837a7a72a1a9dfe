package dev.photospec.check;

import org.junit.jupiter.api.Test;

class NotEnlargedCheckTest {

    private static final String FOUND = "expected no more than the 96x96 pixels that were sent, got ";
    private static final String NEXT = "; see where the photo is scaled";

    @Test
    void the_size_that_was_sent_and_smaller_ones_pass() {
        Sight.picture(Sight.jpeg("96x96"))
                .sent("write", "96x96")
                .by("not-enlarged", "from", "write")
                .isEmpty();
        Sight.json(200, "{'width': 48, 'height': 48}")
                .sent("write", "96x96")
                .by("not-enlarged", "from", "write")
                .isEmpty();
    }

    @Test
    void an_enlarged_picture_and_metadata_of_one_are_found() {
        Sight.picture(Sight.jpeg("648x648"))
                .sent("write", "96x96")
                .by("not-enlarged", "from", "write")
                .containsExactly(FOUND + "648x648 pixels" + NEXT);
        Sight.json(200, "{'width': 96, 'height': 97}")
                .sent("write", "96x96")
                .by("not-enlarged", "from", "write")
                .containsExactly(FOUND + "96x97 pixels" + NEXT);
    }
}
