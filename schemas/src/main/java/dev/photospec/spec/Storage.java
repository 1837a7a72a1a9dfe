package dev.photospec.spec;

/** Where a photo is kept and looked up. */
public enum Storage {
    MAILBOX,
    DIRECTORY
}
