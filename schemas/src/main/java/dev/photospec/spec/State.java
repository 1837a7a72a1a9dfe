package dev.photospec.spec;

/** The states of an owner's photo that a requirement can ask for. */
public enum State {
    /** A photo in the mailbox. */
    MAILBOX,
    /** No photo anywhere. */
    NONE,
    /** A photo in the directory only. */
    DIRECTORY,
    /** Different photos in mailbox and directory. */
    BOTH,
    /** A photo in a personal mailbox. */
    PERSONAL,
    /** Whatever it is. */
    ANY,
    /** Nobody's: the path names an owner that does not exist. */
    NOBODY
}
