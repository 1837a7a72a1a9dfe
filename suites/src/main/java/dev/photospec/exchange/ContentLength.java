package dev.photospec.exchange;

import java.math.BigInteger;
import java.net.ProtocolException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Holds an answer to its Content-Length. A user agent has to discard one whose length is not a number, or not
 * that of its content (RFC 9112 §6.3 and §8); the HTTP libraries let some of them pass.
 */
public final class ContentLength {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,100}");

    private ContentLength() {}

    /** @throws ProtocolException if the value of the field is not a number */
    public static void requireNumber(String value) throws ProtocolException {
        if (!FORM.matcher(value).matches()) {
            throw new ProtocolException("Content-Length is not a number");
        }
    }

    /** @throws ProtocolException if the field does not fit */
    static void verify(Response raw) throws ProtocolException {
        if (raw.field("Transfer-Encoding").isPresent()) {
            return;
        }
        for (String length : lengths(raw)) {
            requireNumber(length);
            boolean differs = !new BigInteger(length).equals(BigInteger.valueOf(raw.body().length));
            if (differs && raw.body().length > 0 && !raw.truncated()) {
                throw new ProtocolException("Content-Length is not the length of the content");
            }
        }
    }

    private static List<String> lengths(Response raw) {
        return raw.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase("Content-Length"))
                .flatMap(field -> List.of(field.value().split(",", -1)).stream())
                .map(String::strip)
                .toList();
    }
}
