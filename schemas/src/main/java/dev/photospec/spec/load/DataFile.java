package dev.photospec.spec.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A parsed YAML file that remembers on which line everything stands.
 *
 * @param name the file's name as the user knows it
 * @param root what it holds
 * @param lines for each JSON Pointer (RFC 6901), the line it begins on
 */
public record DataFile(String name, JsonNode root, Map<String, Integer> lines) {

    static final long LONGEST_BYTES = 1_000_000;

    /** @throws DataException if the text is empty or no YAML, or uses parts of YAML that data has no need of */
    public static DataFile parse(String name, String text) {
        return new YamlTree(name).read(text);
    }

    /** @throws DataException also if the file is missing, unreadable, a folder or too long */
    public static DataFile read(Path path) {
        return parse(path.toString(), text(path.toString(), path));
    }

    /**
     * A file's text.
     *
     * @param name the file's name as the user knows it
     * @throws DataException if the file is missing, unreadable, a folder or too long
     */
    static String text(String name, Path path) {
        if (Files.isDirectory(path)) {
            throw whole(name, "is a folder, not a file");
        }
        if (!Files.exists(path)) {
            throw whole(name, "does not exist");
        }
        try {
            byte[] bytes = bytes(path);
            if (bytes.length > LONGEST_BYTES) {
                throw whole(name, "is longer than " + LONGEST_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw whole(name, "is not UTF-8 text");
        } catch (IOException e) {
            throw whole(name, "cannot be read");
        }
    }

    /** A pipe has no size before its end. */
    private static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes((int) LONGEST_BYTES + 1);
        }
    }

    private static DataException whole(String name, String message) {
        return new DataException(new DataFault(name, 0, message));
    }

    /** Returns where a file lies that this one names: beside it, or in the working folder if this one is a pipe. */
    public Path resolveSibling(String other) {
        Path here = Path.of(name);
        return Files.exists(here) && !Files.isRegularFile(here) ? Path.of(other) : here.resolveSibling(other);
    }

    /** A fault at the place, or at the nearest place above it that the file has. */
    public DataFault fault(String pointer, String message) {
        String place = pointer;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return new DataFault(name, lines.getOrDefault(place, 1), message);
    }
}
