package dev.photospec.fuzz;

import static dev.photospec.fuzz.Property.promised;

import dev.photospec.image.ImageInspection;
import dev.photospec.image.Mark;
import dev.photospec.image.MarkReader;
import dev.photospec.image.Pictures;
import dev.photospec.spec.Size;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Pictures: inspecting bytes never throws, and a mark that is read is one that can be drawn. */
final class PictureProperty {

    private static final int EDGE = 64;

    private PictureProperty() {}

    static void picture(byte[] bytes) {
        ImageInspection whole = ImageInspection.of(bytes);
        ImageInspection header = ImageInspection.ofHeader(bytes);
        promised(whole.isPicture() == whole.picture().isPresent(), "a picture, or why there is none");
        promised(
                !whole.isPicture() || whole.size() != null && whole.mediaType() != null, "a picture has size and type");
        promised(
                String.valueOf(whole.mediaType()).equals(String.valueOf(header.mediaType())),
                "the header says the same type");
        promised(!whole.summary().isEmpty() && whole.summary().length() < 1000, "a few words");
        whole.mark().mark().ifPresent(PictureProperty::drawn);
    }

    /** Each byte is the brightness of one cell and a bit of its neighbours. */
    static void mark(byte[] levels) {
        BufferedImage picture = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < EDGE * EDGE && levels.length > 0; pixel++) {
            int x = pixel % EDGE;
            int y = pixel / EDGE;
            int level = levels[(y / 8 * 8 + x / 8) % levels.length] & 0xFF;
            picture.setRGB(x, y, level << 16 | level << 8 | level);
        }
        MarkReader.search(picture).mark().ifPresent(PictureProperty::drawn);
    }

    private static void drawn(Mark mark) {
        byte[] again = Pictures.png(new Size(EDGE, EDGE), mark);
        promised(ImageInspection.of(again).mark().mark().equals(Optional.of(mark)), "a mark drawn reads as itself");
    }
}
