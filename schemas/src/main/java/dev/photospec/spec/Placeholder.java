package dev.photospec.spec;

/** The metadata that stands for "no photo here". */
public record Placeholder(String id, int width, int height, String mediaType, String etag) {}
