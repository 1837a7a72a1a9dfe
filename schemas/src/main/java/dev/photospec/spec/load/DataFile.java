package dev.photospec.spec.load;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
            if (Files.size(path) > LONGEST_BYTES) {
                throw whole(name, "is longer than " + LONGEST_BYTES + " bytes");
            }
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw whole(name, "is not UTF-8 text");
        } catch (IOException e) {
            throw whole(name, "cannot be read");
        }
    }

    private static DataException whole(String name, String message) {
        return new DataException(new DataFault(name, 0, message));
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
