package dev.photospec.exchange;

/**
 * A bearer token (RFC 6750). Its text never appears in {@code toString}.
 *
 * @param value what stands after {@code Bearer}
 * @param variable the environment variable that stands for it in a curl line
 */
public record Token(String value, String variable) {

    @Override
    public String toString() {
        return "$" + variable;
    }
}
