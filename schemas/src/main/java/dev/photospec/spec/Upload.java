package dev.photospec.spec;

/**
 * What a document says about setting a photo.
 *
 * @param mediaType the Content-Type a write carries
 * @param limitBytes the size in bytes that a request has to stay under, or 0 if none is documented
 */
public record Upload(String mediaType, long limitBytes) {}
