package dev.photospec.check;

import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.spec.Size;
import org.junit.jupiter.api.Test;

class NotShownCheckTest {

    private static final String FOUND = "expected any picture but the one that was sent for somebody else, got ";
    private static final byte[] OTHER = Pictures.jpeg(new Size(96, 96), new Mark(7, 1, 9));

    @Test
    void another_picture_an_error_and_what_is_no_picture_pass() {
        Sight.picture(OTHER)
                .sent("write", "96x96")
                .by("not-shown", "sent-by", "write")
                .isEmpty();
        Sight.json(200, "{}")
                .sent("write", "96x96")
                .by("not-shown", "sent-by", "write")
                .isEmpty();
        new Sight()
                .then("answer", 404, "image/jpeg", Sight.jpeg("96x96"))
                .sent("write", "96x96")
                .by("not-shown", "sent-by", "write")
                .isEmpty();
    }

    @Test
    void the_picture_that_was_sent_is_found_in_whatever_size() {
        Sight.picture(Sight.jpeg("240x240"))
                .sent("write", "96x96")
                .by("not-shown", "sent-by", "write")
                .containsExactly(FOUND + "that picture at https://example.com/v1.0/me/photo; see what else is written,"
                        + " and what a photo is stored under");
    }

    @Test
    void of_a_step_that_asks_for_several_each_answer_is_looked_at() {
        new Sight()
                .then("answer 1", 200, "image/jpeg", OTHER)
                .then("answer 2", 200, "image/jpeg", Sight.jpeg("96x96"))
                .then("answer", 200, "image/jpeg", OTHER)
                .sent("write", "96x96")
                .by("not-shown", "sent-by", "write")
                .hasSize(1);
    }
}
