package dev.photospec.certificate;

/** Something that is stated is not so, or cannot be judged again; the message names it. */
public final class NotCertain extends Exception {

    private static final long serialVersionUID = 1;

    NotCertain(String message) {
        super(message);
    }

    static void unless(boolean so, String message) throws NotCertain {
        if (!so) {
            throw new NotCertain(message);
        }
    }
}
