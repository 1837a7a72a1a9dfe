package dev.photospec.restore;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures as people have them, without a mark of the kit's. */
public final class Photographs {

    private Photographs() {}

    /** Returns a JPEG with a colour gradient, as wide and high as the edge, in pixels. */
    public static byte[] gradient(int edge) {
        BufferedImage picture = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                picture.setRGB(x, y, (255 * x / edge) << 16 | (255 * y / edge) << 8 | 128);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
