package dev.photospec.spec;

/**
 * A test picture to upload.
 *
 * @param type its media type
 * @param size its dimensions in pixels
 * @param bytes the length in bytes it is padded to, or 0 for as long as it comes
 */
public record PictureSpec(String type, Size size, long bytes) {

    /** Returns a length in bytes that no such picture exceeds before it is padded; 0 for a type that cannot be. */
    public long longest() {
        long pixels = (long) size.width() * size.height();
        return switch (type) {
            case "image/jpeg" -> 2_048 + pixels / 4;
            case "image/png" -> 2_048 + pixels / 8;
            default -> 0;
        };
    }
}
