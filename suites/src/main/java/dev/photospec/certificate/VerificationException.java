package dev.photospec.certificate;

/** Something that is stated is not so, or cannot be judged again; the message names it. */
public final class VerificationException extends Exception {

    private static final long serialVersionUID = 1;

    VerificationException(String message) {
        super(message);
    }

    static void unless(boolean so, String message) throws VerificationException {
        if (!so) {
            throw new VerificationException(message);
        }
    }
}
