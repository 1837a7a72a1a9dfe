package dev.photospec.spec;

/**
 * A document's rules for setting a photo.
 *
 * @param mediaType the Content-Type a write carries
 * @param limitBytes the size in bytes that a request has to stay under, or 0 if none is documented
 * @param status the status code that a successful write is answered with
 */
public record Upload(String mediaType, long limitBytes, int status) {

    /** The status where the profile names none. */
    public static final int OK = 200;
}
