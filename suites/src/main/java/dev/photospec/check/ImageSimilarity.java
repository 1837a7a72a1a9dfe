package dev.photospec.check;

import dev.photospec.image.ImageCodec;
import dev.photospec.image.ImageInspection;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Compares two pictures by what they show, so that a re-encoded one is still the same. */
public final class ImageSimilarity {

    private static final int EDGE = 24;
    /** Of 255; JPEG at quality 0.5 moves our test pictures by less than 4 on average. */
    private static final double MOST = 12;

    private ImageSimilarity() {}

    /** Returns whether both are the same bytes or show the same; two answers without a picture are alike too. */
    public static boolean alike(byte[] one, byte[] other) {
        if (Arrays.equals(one, other)) {
            return true;
        }
        ImageInspection first = ImageInspection.of(one);
        ImageInspection second = ImageInspection.of(other);
        if (first.picture().isEmpty() || second.picture().isEmpty()) {
            return false;
        }
        return first.size().equals(second.size())
                && distance(small(first.picture().get()), small(second.picture().get())) < MOST;
    }

    /** Returns whether one is the other in another size. */
    static boolean alikeScaled(byte[] one, byte[] other) {
        Optional<BufferedImage> first = ImageInspection.of(one).picture();
        Optional<BufferedImage> second = ImageInspection.of(other).picture();
        return first.isPresent()
                && second.isPresent()
                && distance(averaged(first.get()), averaged(second.get())) < MOST;
    }

    /** Returns the pixels that are compared, three octets each, row by row; empty for what is not a whole picture. */
    public static Optional<byte[]> thumbnail(byte[] bytes, boolean scaled) {
        return ImageInspection.of(bytes)
                .picture()
                .map(picture -> scaled ? averaged(picture) : small(picture))
                .map(ImageSimilarity::octets);
    }

    private static byte[] octets(BufferedImage pixels) {
        ByteBuffer octets = ByteBuffer.allocate(3 * EDGE * EDGE);
        for (int pixel : pixels.getRGB(0, 0, EDGE, EDGE, null, 0, EDGE)) {
            octets.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
        }
        return octets.array();
    }

    private static BufferedImage averaged(BufferedImage picture) {
        return ImageCodec.scaled(picture, EDGE, EDGE);
    }

    private static double distance(BufferedImage first, BufferedImage second) {
        long sum = 0;
        for (int y = 0; y < EDGE; y++) {
            for (int x = 0; x < EDGE; x++) {
                sum += difference(first.getRGB(x, y), second.getRGB(x, y));
            }
        }
        return sum / (3.0 * EDGE * EDGE);
    }

    private static int difference(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }

    private static BufferedImage small(BufferedImage picture) {
        BufferedImage scaled = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(ImageCodec.packed(picture), 0, 0, EDGE, EDGE, null);
        canvas.dispose();
        return scaled;
    }
}
