package dev.photospec.run;

/** An earlier run left photos changed, and nothing is written before they are restored. */
public final class UnrestoredException extends IllegalStateException {

    /** The exit code of a command that was stopped for this reason. */
    public static final int EXIT_CODE = 7;

    private static final long serialVersionUID = 1;

    UnrestoredException(String message) {
        super(message);
    }
}
