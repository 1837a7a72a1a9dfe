package dev.photospec.spec;

/** The kind of thing a photo belongs to. */
public enum PhotoOf {
    USER,
    GROUP,
    CONTACT,
    TEAM,
    /** Nothing: the path is one that the documents do not know. */
    NOBODY
}
