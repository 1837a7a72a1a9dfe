package dev.photospec.exchange;

/**
 * A bearer token (RFC 6750). Its text never appears in {@code toString}.
 *
 * @param value what stands after {@code Bearer}
 * @param variable the word that stands for it in reports, such as {@code KIM_USER_READ}
 * @param expression how a shell gets it, such as {@code $PHOTO_TOKEN}
 */
public record Token(String value, String variable, String expression) {

    /** A token that the shell has in the variable. */
    public Token(String value, String variable) {
        this(value, variable, "$" + variable);
    }

    @Override
    public String toString() {
        return "$" + variable;
    }
}
