package dev.photospec.spec;

/** What a successful GET of a resource answers with. */
public enum Answer {
    /** The profilePhoto entity as JSON. */
    METADATA,
    /** The photo's own bytes. */
    PICTURE
}
