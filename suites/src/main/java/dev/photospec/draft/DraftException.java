package dev.photospec.draft;

/** A description of which no profile can be made; the message says why, after the file's name. */
public final class DraftException extends Exception {

    private static final long serialVersionUID = 1;

    DraftException(String message) {
        super(message);
    }
}
