package dev.photospec.waiver;

import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Fault;
import dev.photospec.spec.load.Language;
import dev.photospec.spec.load.Section;
import dev.photospec.spec.load.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file of waivers. */
public final class WaiverFile {

    private WaiverFile() {}

    /**
     * Reads the waivers.
     *
     * @throws DataException with every fault of the file
     */
    public static List<Waiver> load(Path path) {
        DataFile file = DataFile.read(path);
        DataException.throwIfAny(Language.named("waivers").faults(file));
        Section root = new Section(file.root());
        try {
            return Stream.concat(
                            root.list("waivers", WaiverFile::waiver).stream(),
                            root.list("flaky", WaiverFile::waiver).stream())
                    .toList();
        } catch (DateTimeException e) {
            throw new DataException(new Fault(path.toString(), 0, "expires is no day: " + e.getMessage()));
        }
    }

    /** Writes a draft of a waiver for each of the ids; whoever keeps it has to say why, and who mends it. */
    public static void draft(Path path, List<String> ids, LocalDate expires) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode waivers = root.putArray("waivers");
        for (String id : ids) {
            waivers.addObject()
                    .put("pattern", id)
                    .put("reason", "TODO: why it fails")
                    .put("owner", "TODO: who mends it")
                    .put("expires", expires.toString());
        }
        Files.writeString(path, Yaml.text(root));
    }

    private static Waiver waiver(Section entry) {
        return new Waiver(
                entry.text("pattern"),
                entry.text("reason"),
                entry.text("owner"),
                entry.text("link"),
                LocalDate.parse(entry.text("expires")),
                entry.has("failed") ? new Waiver.Evidence((int) entry.whole("failed"), (int) entry.whole("of")) : null);
    }
}
