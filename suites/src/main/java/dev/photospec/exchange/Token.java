package dev.photospec.exchange;

/**
 * A bearer token (RFC 6750), or Basic credentials (RFC 7617). Its text never appears in
 * {@code toString}.
 *
 * @param scheme the authentication scheme
 * @param value what stands after the scheme
 * @param variable the word that stands for it in reports, such as {@code KIM_USER_READ}
 * @param expression how a shell gets it, such as {@code $PHOTO_TOKEN}
 */
public record Token(String scheme, String value, String variable, String expression) {

    /** A bearer token that the shell has in the variable. */
    public Token(String value, String variable) {
        this("Bearer", value, variable, "$" + variable);
    }

    /** Returns credentials of that scheme that the shell has in the variable. */
    public static Token of(String scheme, String value, String variable) {
        return new Token(scheme, value, variable, "$" + variable);
    }

    /** Returns the value of the Authorization field. */
    public String authorization() {
        return scheme + " " + value;
    }

    @Override
    public String toString() {
        return "$" + variable;
    }
}
