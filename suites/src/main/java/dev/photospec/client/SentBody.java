package dev.photospec.client;

import dev.photospec.image.ImageInspection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The body of a request, without its bytes.
 *
 * @param length its length in bytes
 * @param pictureType the media type by the bytes themselves, or null if they are no picture
 * @param beginning its first characters
 */
record SentBody(int length, String pictureType, String beginning) {

    private static final int KEPT = 512;

    static SentBody of(byte[] bytes) {
        byte[] body = bytes == null ? new byte[0] : bytes;
        return new SentBody(
                body.length,
                body.length == 0 ? null : ImageInspection.ofHeader(body).mediaType(),
                new String(Arrays.copyOf(body, Math.min(KEPT, body.length)), StandardCharsets.ISO_8859_1));
    }

    boolean isEmpty() {
        return length == 0;
    }
}
