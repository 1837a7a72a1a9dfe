package dev.photospec.spec;

/** The readings of a disputed requirement. */
public enum Reading {
    /** The document's own words. */
    DOCUMENTED,
    /** The reported behaviour of the live service or the words of another document. */
    OBSERVED,
    /** Either of the two. */
    EITHER
}
