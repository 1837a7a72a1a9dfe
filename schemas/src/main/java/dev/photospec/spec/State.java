package dev.photospec.spec;

/** What an owner's photo has to be for a requirement to be judged. */
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
    ANY
}
