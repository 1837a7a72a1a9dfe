package dev.photospec.spec;

/**
 * A test picture to upload.
 *
 * @param type its media type
 * @param size its dimensions in pixels
 * @param bytes the length in bytes it is padded to, or 0 for as long as it comes
 */
public record PictureSpec(String type, Size size, long bytes) {}
