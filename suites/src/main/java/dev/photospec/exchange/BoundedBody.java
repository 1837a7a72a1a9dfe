package dev.photospec.exchange;

/**
 * The content of an answer, or its beginning.
 *
 * @param bytes what was read
 * @param truncated whether there was more
 */
public record BoundedBody(byte[] bytes, boolean truncated) {}
