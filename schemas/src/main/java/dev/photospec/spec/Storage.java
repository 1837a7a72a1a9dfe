package dev.photospec.spec;

/** The places where a photo is kept and looked up. */
public enum Storage {
    MAILBOX,
    DIRECTORY
}
