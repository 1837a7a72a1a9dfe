package dev.photospec.spec;

import java.util.List;

/**
 * A document's rules for setting and removing a photo.
 *
 * @param mediaTypes the types of pictures that a write may carry, the usual one first; empty for any
 * @param limitBytes the size in bytes that a request has to stay under, or 0 if none is documented
 * @param statuses the status codes that a successful write may be answered with, the usual one first
 * @param removedStatuses the same for a DELETE
 */
public record Upload(List<String> mediaTypes, long limitBytes, List<Integer> statuses, List<Integer> removedStatuses) {

    /** The rules of a profile that names none. */
    public static final Upload ANY = new Upload(List.of(), 0, List.of(), List.of());

    private static final int OK = 200;
    private static final String JPEG = "image/jpeg";

    public Upload {
        mediaTypes = List.copyOf(mediaTypes);
        statuses = statuses.isEmpty() ? List.of(OK) : List.copyOf(statuses);
        removedStatuses = removedStatuses.isEmpty() ? statuses : List.copyOf(removedStatuses);
    }

    /** Returns the usual type of a picture. */
    public String mediaType() {
        return mediaTypes.isEmpty() ? JPEG : mediaTypes.get(0);
    }

    /** Returns whether a picture of that type may be set; {@code image/jpg} is a JPEG too. */
    public boolean accepts(String mediaType) {
        String type = mediaType.equals("image/jpg") ? JPEG : mediaType;
        return mediaTypes.isEmpty() ? type.startsWith("image/") : mediaTypes.contains(type);
    }
}
