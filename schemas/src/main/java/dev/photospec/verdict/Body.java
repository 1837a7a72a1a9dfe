package dev.photospec.verdict;

/**
 * A body as a report keeps it.
 *
 * @param mediaType what its Content-Type said, or null
 * @param bytes its length
 * @param sha256 its digest in hexadecimal, or null in a case that passed
 * @param picture its dimensions and type, such as {@code 648x648 image/jpeg}, or null; of a case that
 *     passed, by its header
 * @param text its text where it is text, shortened and redacted, or null
 * @param base64 its bytes where it is a picture of a case that did not pass, or null
 */
public record Body(String mediaType, long bytes, String sha256, String picture, String text, String base64) {}
