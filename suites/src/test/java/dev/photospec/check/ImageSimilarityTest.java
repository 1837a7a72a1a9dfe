package dev.photospec.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.image.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSimilarityTest {

    private static final int EDGE = 48;
    private static final int GREY = 0x646464;

    @Test
    void pictures_that_differ_by_less_than_a_twentieth_on_average_are_alike() throws IOException {
        assertThat(ImageSimilarity.alike(plain(GREY), plain(GREY + 0x0B0B0B))).isTrue();
        assertThat(ImageSimilarity.alike(plain(GREY + 0x0B0B0B), plain(GREY))).isTrue();
        assertThat(ImageSimilarity.alike(plain(GREY), plain(GREY + 0x0C0C0C))).isFalse();
        assertThat(ImageSimilarity.alike(plain(GREY + 0x0C0C0C), plain(GREY))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x300000, 0x3000, 0x30})
    void each_colour_counts(int more) throws IOException {
        assertThat(ImageSimilarity.alike(plain(GREY), plain(GREY + more))).isFalse();
    }

    @Test
    void what_one_colour_lacks_another_does_not_make_up_for() throws IOException {
        assertThat(ImageSimilarity.alike(plain(GREY), plain(GREY + 0x280000 - 0x002800)))
                .isFalse();
        assertThat(ImageSimilarity.alike(plain(GREY), plain(GREY + 0x002800 - 0x000028)))
                .isFalse();
        assertThat(ImageSimilarity.alike(plain(GREY), plain(GREY - 0x280000 + 0x000028)))
                .isFalse();
    }

    @Test
    void a_fine_pattern_is_what_it_looks_like_from_afar() throws IOException {
        byte[] chequered = png((x, y) -> (x + y) % 2 == 0 ? 0xFFFFFF : 0);

        assertThat(ImageSimilarity.alike(chequered, plain(0x7F7F7F))).isTrue();
    }

    @Test
    void two_answers_without_a_picture_are_alike_only_byte_for_byte() throws IOException {
        assertThat(ImageSimilarity.alike(Sight.text("no"), Sight.text("no"))).isTrue();
        assertThat(ImageSimilarity.alike(Sight.text("no"), Sight.text("on"))).isFalse();
        assertThat(ImageSimilarity.alike(Sight.text("no"), plain(GREY))).isFalse();
        assertThat(ImageSimilarity.alike(plain(GREY), Pictures.singlePixel())).isFalse();
    }

    private static byte[] plain(int colour) throws IOException {
        return png((x, y) -> colour);
    }

    private static byte[] png(IntBinaryOperator colour) throws IOException {
        BufferedImage picture = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < EDGE * EDGE; pixel++) {
            picture.setRGB(pixel % EDGE, pixel / EDGE, colour.applyAsInt(pixel % EDGE, pixel / EDGE));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
