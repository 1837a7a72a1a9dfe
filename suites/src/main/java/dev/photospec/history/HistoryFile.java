package dev.photospec.history;

import dev.photospec.history.Operation.Kind;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads histories: JSON that holds neither pictures nor tokens. */
public final class HistoryFile {

    private static final String MARK = "photospecHistory";
    private static final String VERSION = "1.0";
    private static final int BEGINNING = 256;

    private HistoryFile() {}

    /** Returns whether the file is a history; cheap, and false for whatever else it is. */
    public static boolean is(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), java.nio.charset.StandardCharsets.UTF_8).contains('"' + MARK);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes a history. */
    public static void write(Path file, History history) throws IOException {
        JsonMapper json = new JsonMapper();
        ObjectNode root = json.createObjectNode()
                .put(MARK, VERSION)
                .put("profile", history.profile())
                .put("seed", history.seed());
        ArrayNode operations = root.putArray("operations");
        history.operations()
                .forEach(one -> operations.add(json.createObjectNode()
                        .put("client", one.client())
                        .put("owner", one.owner())
                        .put("kind", one.kind().name().toLowerCase(Locale.ROOT))
                        .put("begin", one.begin())
                        .put("end", one.end())
                        .put("status", one.status())
                        .put("upload", one.upload())
                        .put("digest", one.digest())
                        .put("size", one.size())
                        .put("etag", one.etag())));
        Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }

    /**
     * Reads a history.
     *
     * @throws DataException if the file is not one
     */
    public static History read(Path file) {
        try {
            JsonNode root = new JsonMapper().readTree(Files.readAllBytes(file));
            List<Operation> operations = new ArrayList<>();
            for (JsonNode one : root.path("operations")) {
                operations.add(operation(one));
            }
            return new History(
                    root.path("profile").asString(""), root.path("seed").asLong(0), operations);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new DataException(new DataFault(file.toString(), 0, "is not a history: " + e.getMessage()));
        }
    }

    private static Operation operation(JsonNode one) {
        return new Operation(
                one.path("client").asInt(0),
                one.path("owner").asString(""),
                Kind.valueOf(one.path("kind").asString("").toUpperCase(Locale.ROOT)),
                one.path("begin").asLong(0),
                one.path("end").asLong(0),
                one.path("status").asInt(0),
                one.path("upload").asInt(Operation.UNKNOWN),
                text(one, "digest"),
                text(one, "size"),
                text(one, "etag"));
    }

    private static String text(JsonNode one, String name) {
        return one.path(name).isString() ? one.path(name).asString() : null;
    }
}
