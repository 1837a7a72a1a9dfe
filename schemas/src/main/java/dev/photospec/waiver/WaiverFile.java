package dev.photospec.waiver;

import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Language;
import dev.photospec.spec.load.Section;
import dev.photospec.spec.load.Yaml;
import dev.photospec.waiver.Waiver.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file of waivers. */
public final class WaiverFile {

    private static final String WHY = "say why it fails";
    private static final String WHO = "say who mends it";
    private static final String HEADING =
            "# Drafted from the failures of a run. Fill in each reason and owner: until then a run refuses this file.\n"
                    + "# One row may stand for many cases: in a pattern * stands for anything.\n";

    private WaiverFile() {}

    /**
     * Reads the waivers.
     *
     * @throws DataException with every fault of the file
     */
    public static List<Waiver> load(Path path) {
        DataFile file = DataFile.read(path);
        DataException.throwIfAny(Language.named("waivers").faults(file));
        DataException.throwIfAny(open(file));
        Section root = new Section(file.root());
        try {
            return Stream.concat(
                            root.list("waivers", WaiverFile::waiver).stream(),
                            root.list("flaky", WaiverFile::waiver).stream())
                    .toList();
        } catch (DateTimeException e) {
            throw new DataException(new DataFault(path.toString(), 0, "expires is not a date: " + e.getMessage()));
        }
    }

    /**
     * Writes a draft for failures of which nobody has said yet why they are known; {@link #load} refuses it
     * until somebody has.
     *
     * @param failures for each id how often it failed; null for always
     */
    public static void draft(Path path, Map<String, Evidence> failures, LocalDate expires) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putArray("waivers");
        for (Map.Entry<String, Evidence> failure : failures.entrySet()) {
            Evidence evidence = failure.getValue();
            ObjectNode waiver = root.withArray(evidence == null ? "waivers" : "flaky")
                    .addObject()
                    .put("pattern", failure.getKey())
                    .put("reason", WHY)
                    .put("owner", WHO)
                    .put("expires", expires.toString());
            if (evidence != null) {
                waiver.put("failed", evidence.failed()).put("of", evidence.of());
            }
        }
        Files.writeString(path, HEADING + Yaml.text(root));
    }

    /** Returns what nobody has filled in yet. */
    private static List<DataFault> open(DataFile file) {
        List<DataFault> open = new ArrayList<>();
        for (String list : List.of("waivers", "flaky")) {
            for (int i = 0; i < file.root().path(list).size(); i++) {
                String pointer = "/" + list + "/" + i;
                if (file.root().at(pointer + "/reason").asString("").equals(WHY)) {
                    open.add(file.fault(pointer + "/reason", "reason is as it was drafted; " + WHY));
                }
                if (file.root().at(pointer + "/owner").asString("").equals(WHO)) {
                    open.add(file.fault(pointer + "/owner", "owner is as it was drafted; " + WHO));
                }
            }
        }
        return open;
    }

    private static Waiver waiver(Section entry) {
        return new Waiver(
                entry.text("pattern"),
                entry.text("reason"),
                entry.text("owner"),
                entry.text("link"),
                LocalDate.parse(entry.text("expires")),
                entry.has("failed") ? new Evidence((int) entry.whole("failed"), (int) entry.whole("of")) : null);
    }
}
