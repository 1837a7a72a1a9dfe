package example.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Somebody with a mailbox, and the photo in it. The directory has photos too, and nobody is served them. */
final class Account {

    final String id;
    final String upn;
    final boolean personal;
    private byte[] photo;
    private int version;

    Account(String id, String upn, boolean personal, byte[] photo) {
        this.id = id;
        this.upn = upn;
        this.personal = personal;
        this.photo = photo;
    }

    /** Null if there is none, or none that is served. */
    synchronized byte[] photo() {
        return personal ? null : photo;
    }

    synchronized String entityTag() {
        return photo() == null ? "" : "\"" + id + "-" + version + "\"";
    }

    synchronized void photo(byte[] jpeg) {
        photo = jpeg;
        version++;
    }

    boolean isCalled(String name) {
        return name.equals(id) || name.equalsIgnoreCase(upn);
    }

    /** A JPEG of one colour. */
    static byte[] square(int size, Color color) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, size, size);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }
}
