package dev.photospec.check;

import org.junit.jupiter.api.Test;

class FromMailboxCheckTest {

    private static final String EXPECTED =
            "expected the photo in the mailbox, 648x648 or smaller, not the directory's of 300x200, got ";
    private static final String NEXT = "; see in which order the photo is looked for";

    @Test
    void the_mailboxs_photo_passes_in_any_size_that_it_has() {
        Sight.json(200, "{'width': 648, 'height': 648}").by("from-mailbox").isEmpty();
        Sight.picture(Sight.jpeg("240x240")).by("from-mailbox").isEmpty();
    }

    @Test
    void the_directorys_photo_and_none_are_found() {
        Sight.json(200, "{'width': 300, 'height': 200}")
                .by("from-mailbox")
                .containsExactly(EXPECTED + "300x200" + NEXT);
        Sight.json(200, "{'width': 700, 'height': 648}")
                .by("from-mailbox")
                .containsExactly(EXPECTED + "700x648" + NEXT);
        Sight.json(404, "{}").by("from-mailbox").containsExactly(EXPECTED + "no dimensions (status 404)" + NEXT);
    }
}
