package dev.photospec.hostile;

import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.spec.Size;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of 240x240, whole ones, of kinds that a decoder may stumble over. */
final class HostilePictures {

    private static final List<String> NAMES = List.of(
            "jpeg", "png", "gif", "progressive-jpeg", "cmyk-jpeg", "twelve-bit-jpeg", "many-scans-jpeg", "large-png");
    private static final Size SIZE = new Size(240, 240);
    private static final Mark MARK = new Mark(0, 2, 3);
    private static final int LARGE = 3900;
    private static final int SCANS = 20_000;

    private HostilePictures() {}

    /** Every picture by its name, made once: some take longer than an answer may. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        for (String name : NAMES) {
            all.put(name, make(name));
        }
        return all;
    }

    private static byte[] make(String name) throws IOException {
        return switch (name) {
            case "jpeg" -> Pictures.jpeg(SIZE, MARK);
            case "png" -> Pictures.png(SIZE, MARK);
            case "gif" -> gif();
            case "progressive-jpeg" -> progressive(picture());
            case "cmyk-jpeg" -> cmyk();
            case "twelve-bit-jpeg" -> twelveBits();
            case "many-scans-jpeg" -> manyScans();
            case "large-png" -> write("png", new BufferedImage(LARGE, LARGE, BufferedImage.TYPE_BYTE_BINARY));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static BufferedImage picture() throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Pictures.jpeg(SIZE, MARK)));
    }

    private static byte[] gif() throws IOException {
        return write("gif", picture());
    }

    private static byte[] write(String format, BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] progressive(BufferedImage picture) {
        return jpeg(new IIOImage(picture, null, null), true);
    }

    private static byte[] cmyk() {
        WritableRaster inks = Raster.createBandedRaster(0, SIZE.width(), SIZE.height(), 4, null);
        return jpeg(new IIOImage(inks, null, null), false);
    }

    /** A picture that says of itself that its samples have twelve bits (ITU-T T.81 B.2.2). */
    private static byte[] twelveBits() {
        byte[] picture = Pictures.jpeg(SIZE, MARK);
        int at = 2;
        while ((picture[at + 1] & 0xFF) != 0xC0) {
            at += 2 + ((picture[at + 2] & 0xFF) << 8 | picture[at + 3] & 0xFF);
        }
        picture[at + 4] = 12;
        return picture;
    }

    /** The last scan of a progressive picture again and again. */
    private static byte[] manyScans() throws IOException {
        byte[] picture = progressive(picture());
        int scan = lastScan(picture);
        int end = picture.length - 2;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(picture, 0, scan);
        for (int i = 0; i < SCANS && bytes.size() < 4_000_000; i++) {
            bytes.write(picture, scan, end - scan);
        }
        bytes.write(Arrays.copyOfRange(picture, end, picture.length));
        return bytes.toByteArray();
    }

    private static int lastScan(byte[] picture) {
        int at = picture.length - 2;
        while ((picture[at] & 0xFF) != 0xFF || (picture[at + 1] & 0xFF) != 0xDA) {
            at--;
        }
        return at;
    }

    private static byte[] jpeg(IIOImage picture, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (progressive) {
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, picture, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
