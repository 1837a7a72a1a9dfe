package dev.photospec.check;

import dev.photospec.image.ImageCodec;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.spec.Size;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SamePictureCheckTest {

    private static final String NEXT = "; see what else was written, or which photo is looked up";

    private static Sight before(byte[] picture) {
        return new Sight().then("before", 200, "image/jpeg", picture);
    }

    @Test
    void the_same_picture_passes_also_encoded_anew() {
        Sight sight = before(Sight.jpeg("240x240")).then("after", 200, "image/jpeg", Sight.jpeg("240x240"));
        Sight asPng = before(Sight.jpeg("240x240"))
                .then("after", 200, "image/png", Pictures.png(new Size(240, 240), Sight.MARK));

        sight.by("same-picture", "as", "before").isEmpty();
        asPng.by("same-picture", "as", "before").isEmpty();
    }

    @Test
    void the_same_picture_in_another_size_passes_where_that_is_said() {
        byte[] sent = Sight.jpeg("504x504");
        for (int edge : new int[] {48, 64, 96, 120, 432}) {
            byte[] smaller = resized(sent, edge);

            before(sent)
                    .then("after", 200, "image/jpeg", smaller)
                    .by("same-picture", "as", "before", "scaled", true)
                    .isEmpty();
        }
    }

    @Test
    void another_picture_in_another_size_is_found() {
        byte[] other = resized(Pictures.jpeg(new Size(640, 400), new Mark(7, Sight.MARK.owner(), 4095)), 48);

        before(Sight.jpeg("504x504"))
                .then("after", 200, "image/jpeg", other)
                .by("same-picture", "as", "before", "scaled", true)
                .containsExactly("expected the same picture as in step before, in whatever size (504x504 image/jpeg),"
                        + " got status 200, 48x48 image/jpeg" + NEXT);
    }

    private static byte[] resized(byte[] picture, int edge) {
        BufferedImage pixels = ImageInspection.of(picture).picture().orElseThrow();
        return ImageCodec.encode(ImageCodec.scaled(pixels, edge, edge), "image/jpeg");
    }

    @Test
    void another_picture_is_found() {
        byte[] other = Pictures.jpeg(new Size(240, 240), new Mark(7, 4711, 3));

        before(Sight.jpeg("240x240"))
                .then("after", 200, "image/jpeg", other)
                .by("same-picture", "as", "before")
                .containsExactly("expected the same picture as in step before (240x240 image/jpeg),"
                        + " got status 200, 240x240 image/jpeg" + NEXT);
    }

    /** Of some pairs the pictures alone differ too little. */
    @Test
    void a_picture_that_the_case_sent_is_found_beside_any_earlier_one() {
        for (int upload = 4; upload < 40; upload++) {
            before(Pictures.jpeg(new Size(648, 648), new Mark(7, Sight.MARK.owner(), upload)))
                    .sent("write", "648x648")
                    .then("after", 200, "image/jpeg", Sight.jpeg("648x648"))
                    .by("same-picture", "as", "before")
                    .as("upload %s", upload)
                    .containsExactly("expected the same picture as in step before (648x648 image/jpeg),"
                            + " got status 200, 648x648 image/jpeg" + NEXT);
        }
    }

    @Test
    void what_an_earlier_case_sent_and_is_seen_late_is_no_change() {
        before(Pictures.jpeg(new Size(648, 648), new Mark(7, 4711, 1)))
                .sent("write", "648x648")
                .then("after", 200, "image/jpeg", Pictures.jpeg(new Size(648, 648), new Mark(7, 4711, 3)))
                .by("same-picture", "as", "before")
                .isEmpty();
    }

    @Test
    void another_size_and_no_picture_at_all_are_found() {
        before(Sight.jpeg("240x240"))
                .then("after", 200, "image/jpeg", Sight.jpeg("48x48"))
                .by("same-picture", "as", "before")
                .containsExactly("expected the same picture as in step before (240x240 image/jpeg),"
                        + " got status 200, 48x48 image/jpeg" + NEXT);
        before(Sight.jpeg("240x240"))
                .then("after", 404, "application/json", Sight.text("{}"))
                .by("same-picture", "as", "before")
                .containsExactly("expected the same picture as in step before (240x240 image/jpeg),"
                        + " got status 404, not a picture: starts with \"{}\"" + NEXT);
    }
}
