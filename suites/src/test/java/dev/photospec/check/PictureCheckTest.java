package dev.photospec.check;

import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.spec.Size;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureCheckTest {

    private static final Size SMALL = new Size(96, 96);
    private static final String BYTES = "; see the bytes that are served for the photo";
    private static final String STORED = "; see where a write is stored and where a read looks";

    private static byte[] marked(Mark mark) {
        return Pictures.jpeg(SMALL, mark);
    }

    @Test
    void a_whole_picture_passes() {
        Sight.picture(Sight.jpeg("96x96")).by("picture").isEmpty();
        Sight.picture(Pictures.png(SMALL, Sight.MARK))
                .by("picture", "type", List.of("image/jpeg", "image/png"))
                .isEmpty();
    }

    @Test
    void what_is_no_picture_is_found() {
        Sight.picture(Sight.text("<html>"))
                .by("picture")
                .containsExactly("expected a picture, got status 200, not a picture: starts with \"<html\"" + BYTES);
        Sight.picture(new byte[0]).by("picture").containsExactly("expected a picture, got status 200, empty" + BYTES);
        new Sight()
                .then("answer", 404, "image/jpeg", Sight.jpeg("96x96"))
                .by("picture")
                .containsExactly("expected a picture, got status 404, a picture" + BYTES);
    }

    @Test
    void half_a_picture_is_found() {
        byte[] whole = Sight.jpeg("96x96");

        Sight.picture(Arrays.copyOf(whole, whole.length / 2))
                .by("picture")
                .singleElement()
                .asString()
                .startsWith("expected a picture, got status 200, truncated JPEG: ");
    }

    @Test
    void a_picture_of_another_type_is_found() {
        Sight.picture(Pictures.png(SMALL, Sight.MARK))
                .by("picture", "type", List.of("image/jpeg"))
                .containsExactly("expected image/jpeg, got image/png; see how the photo is encoded");
    }

    @Test
    void the_owners_photo_passes_and_so_does_one_without_a_mark() {
        Sight.picture(marked(Sight.MARK)).by("picture", "shows", "owner").isEmpty();
        Sight.picture(Pictures.singlePixel()).by("picture", "shows", "owner").isEmpty();
    }

    @Test
    void another_owners_photo_is_found() {
        Sight.picture(marked(new Mark(7, Mark.ownerOf("USER:2"), 3)))
                .by("picture", "shows", "owner")
                .containsExactly("expected the photo of this owner, got another owner's photo (96x96 image/jpeg);"
                        + " see how the path finds its owner");
    }

    @Test
    void the_picture_that_was_sent_passes_also_scaled_and_as_png() {
        Sight.picture(marked(Sight.MARK))
                .sent("write", "648x648")
                .by("picture", "shows", "write")
                .isEmpty();
        Sight.picture(Pictures.png(SMALL, Sight.MARK))
                .sent("write", "648x648")
                .by("picture", "shows", "write")
                .isEmpty();
    }

    @Test
    void another_picture_than_the_one_that_was_sent_is_found() {
        Sight.picture(marked(new Mark(7, Sight.MARK.owner(), 2)))
                .sent("write", "96x96")
                .by("picture", "shows", "write")
                .containsExactly("expected the picture that was sent, got an earlier picture of this owner"
                        + " (96x96 image/jpeg)" + STORED);
        Sight.picture(marked(new Mark(7, Mark.ownerOf("USER:2"), 3)))
                .sent("write", "96x96")
                .by("picture", "shows", "write")
                .containsExactly(
                        "expected the picture that was sent, got another owner's picture (96x96 image/jpeg)" + STORED);
        Sight.picture(Pictures.singlePixel())
                .sent("write", "96x96")
                .by("picture", "shows", "write")
                .containsExactly(
                        "expected the picture that was sent, got a picture without a mark (1x1 image/gif)" + STORED);
    }
}
