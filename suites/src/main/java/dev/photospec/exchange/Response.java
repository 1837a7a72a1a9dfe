package dev.photospec.exchange;

import dev.photospec.verdict.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An answer as it came in.
 *
 * @param status the status code
 * @param fields the header fields in order
 * @param body the content, decoded from its transfer and content codings, or its beginning
 * @param truncated whether the content was longer than the kit reads
 */
public record Response(int status, List<Field> fields, byte[] body, boolean truncated) {

    public Response {
        fields = List.copyOf(fields);
    }

    /** The first field of that name, letter case aside. */
    public Optional<String> field(String name) {
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /** The values of all fields of that name, letter case aside, in their order. */
    public List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /**
     * The media type of the content without parameters, in lower case (RFC 9110 §8.3.1); where the field
     * stands several times with different ones, all of them.
     */
    public Optional<String> mediaType() {
        return Optional.of(values("Content-Type").stream()
                        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .filter(type -> !type.isEmpty());
    }

    /** Returns whether the status code is 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
