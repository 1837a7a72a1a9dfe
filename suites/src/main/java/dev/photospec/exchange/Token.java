package dev.photospec.exchange;

/**
 * A bearer token (RFC 6750), or Basic credentials (RFC 7617). Its text never appears in
 * {@code toString}.
 *
 * @param scheme the authentication scheme
 * @param value what stands after the scheme
 * @param variable the environment variable that stands for it in a curl line
 */
public record Token(String scheme, String value, String variable) {

    /** A bearer token. */
    public Token(String value, String variable) {
        this("Bearer", value, variable);
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
