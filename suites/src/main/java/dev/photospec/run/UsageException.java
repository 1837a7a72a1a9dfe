package dev.photospec.run;

/** The command cannot be carried out as it was given; the message says what would work. */
public final class UsageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
