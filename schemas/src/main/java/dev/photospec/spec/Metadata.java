package dev.photospec.spec;

/**
 * A profile's spelling of the profilePhoto entity.
 *
 * @param schema the JSON Schema of the body, a file in the profile's {@code bodies}
 * @param envelope the property that wraps the entity, or null
 * @param id property holding the size as text
 * @param width property holding the width in pixels
 * @param height property holding the height in pixels
 * @param mediaType property holding the media type, or null if the profile has none
 * @param etag property holding the entity tag, or null if the profile has none
 * @param idIsSize whether the id spells the photo's size
 */
public record Metadata(
        String schema,
        String envelope,
        String id,
        String width,
        String height,
        String mediaType,
        String etag,
        boolean idIsSize) {

    /** That of a profile that serves pictures alone. */
    public static final Metadata NONE = new Metadata(null, null, null, null, null, null, null, false);

    /** Returns whether the profile has metadata at all. */
    public boolean isDocumented() {
        return schema != null;
    }
}
