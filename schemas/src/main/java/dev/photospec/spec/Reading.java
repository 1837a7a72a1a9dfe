package dev.photospec.spec;

/** Which reading of a disputed requirement is judged. */
public enum Reading {
    /** What the document says. */
    DOCUMENTED,
    /** What the live service or another document is reported to do. */
    OBSERVED,
    /** Either of the two. */
    EITHER
}
