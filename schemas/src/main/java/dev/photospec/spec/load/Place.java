package dev.photospec.spec.load;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JSON Pointer as people write it: {@code requirements[3].expect[0].status}. */
public final class Place {

    private Place() {}

    /** The place in words; {@code the file} at the root. */
    public static String of(String pointer) {
        String path = Stream.of(pointer.split("/", -1))
                .skip(1)
                .map(part -> part.matches("\\d+") ? "[" + part + "]" : "." + unescaped(part))
                .collect(Collectors.joining());
        return path.isEmpty() ? "the file" : path.replaceFirst("^\\.", "");
    }

    /** {@code  in requirements[3]}, or nothing at the root. */
    static String in(String pointer) {
        return pointer.isEmpty() ? "" : " in " + of(pointer);
    }

    /** A key as it stands in a JSON Pointer. */
    public static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static String unescaped(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
