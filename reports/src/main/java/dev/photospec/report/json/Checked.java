package dev.photospec.report.json;

import dev.photospec.report.Characters;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/** Refuses what is not a {@code conformance.json}, saying where and what was found. */
final class Checked {

    /** Something that reads the file. */
    interface Reading<T> {
        T read() throws IOException;
    }

    private final Path path;

    Checked(Path path) {
        this.path = path;
    }

    /** Reads, and names the file and the line if it is not even JSON. */
    <T> T json(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new NotConformanceFile(path, Characters.visible(e.getOriginalMessage()) + at(e.getLocation()));
        }
    }

    /** Refuses another kind of file or another version. */
    void header(JsonNode root) throws NotConformanceFile {
        if (!root.isObject()) {
            throw new NotConformanceFile(path, "found " + root.getNodeType() + " where an object has to stand");
        }
        JsonNode version = root.path("format-version");
        if (version.isMissingNode()) {
            throw new NotConformanceFile(path, "it has no format-version");
        }
        if (!version.equals(tools.jackson.databind.node.StringNode.valueOf(Header.FORMAT_VERSION))) {
            throw new NotConformanceFile(path, "its format-version is " + Characters.visible(version.toString()));
        }
    }

    private static String at(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 0
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
