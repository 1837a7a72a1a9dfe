package dev.photospec.spec;

/** The content of a successful GET of a resource. */
public enum Answer {
    /** The profilePhoto entity as JSON. */
    METADATA,
    /** The photo's own bytes. */
    PICTURE,
    /** A JSON object with a list of the photo's sizes, each a profilePhoto entity. */
    COLLECTION,
    /** None: the resource is only written. */
    NOTHING
}
