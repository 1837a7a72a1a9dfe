package dev.photospec.spec;

/**
 * A body to send that is not a picture.
 *
 * @param type its media type, sent as Content-Type
 * @param text its text, sent in UTF-8
 */
public record Content(String type, String text) {}
