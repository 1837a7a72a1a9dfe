package dev.photospec.spec.load;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JSON Pointer as people write it: {@code requirements[3].expect[0].status}. */
public final class Place {

    private static final Pattern WORD = Pattern.compile(
            "credentials|user|scopes|token|basic|oauth2|file|command|[a-z]{4,8}-[a-z]{2,8}|grant|password|username|scope");

    private Place() {}

    /** The place in words; {@code the file} at the root. */
    public static String of(String pointer) {
        boolean secret = isSecret(pointer);
        String path = Stream.of(pointer.split("/", -1))
                .skip(1)
                .map(part -> part.matches("\\d+") ? "[" + part + "]" : "." + shown(part, secret))
                .collect(Collectors.joining());
        return path.isEmpty() ? "the file" : path.replaceFirst("^\\.", "");
    }

    /** {@code  in requirements[3]}, or nothing at the root. */
    static String describe(String pointer) {
        return pointer.isEmpty() ? "" : " in " + of(pointer);
    }

    /** A key as it stands in a JSON Pointer. */
    public static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** Returns whether a key there that is no word of ours may be a token in the wrong place. */
    static boolean isSecret(String pointer) {
        return pointer.startsWith("/credentials");
    }

    private static String shown(String part, boolean secret) {
        return secret && !WORD.matcher(part).matches() ? "…" : unescaped(part);
    }

    private static String unescaped(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
