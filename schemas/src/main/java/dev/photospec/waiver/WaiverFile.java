package dev.photospec.waiver;

import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Language;
import dev.photospec.spec.load.Section;
import dev.photospec.waiver.Waiver.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

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
                            root.list("waivers", WaiverFile::waivers).stream(),
                            root.list("flaky", WaiverFile::waivers).stream())
                    .flatMap(List::stream)
                    .toList();
        } catch (DateTimeException e) {
            throw new DataException(new DataFault(path.toString(), 0, "expires is not a date: " + e.getMessage()));
        }
    }

    /**
     * Writes drafts of waivers; {@link #load} refuses the file until each says why its failure is known.
     *
     * @param expires the last day on which they hold
     */
    public static void write(Path path, List<WaiverDraft> drafts, LocalDate expires) throws IOException {
        StringBuilder text = new StringBuilder(HEADING);
        for (boolean flaky : List.of(false, true)) {
            List<WaiverDraft> some = drafts.stream()
                    .filter(draft -> flaky == (draft.evidence() != null))
                    .toList();
            if (!some.isEmpty() || !flaky) {
                text.append(flaky ? "flaky:" : "waivers:").append(some.isEmpty() ? " []\n" : "\n");
            }
            some.forEach(draft -> text.append(lines(draft, expires)));
        }
        Files.writeString(path, text);
    }

    private static String lines(WaiverDraft draft, LocalDate expires) {
        List<String> quoted = draft.patterns().stream()
                .map(pattern -> JsonNodeFactory.instance.stringNode(pattern).toString())
                .toList();
        String pattern = quoted.size() == 1 ? quoted.get(0) : "[" + String.join(", ", quoted) + "]";
        String evidence = draft.evidence() == null
                ? ""
                : "    failed: " + draft.evidence().failed() + "\n    of: "
                        + draft.evidence().of() + "\n";
        return "  - pattern: " + pattern + (draft.note() == null ? "" : "  # " + draft.note()) + "\n    reason: \""
                + WHY + "\"\n    owner: \"" + WHO + "\"\n    expires: \"" + expires + "\"\n" + evidence;
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

    /** One entry may name several patterns. */
    private static List<Waiver> waivers(Section entry) {
        List<String> patterns =
                entry.node().path("pattern").isString() ? List.of(entry.text("pattern")) : entry.texts("pattern");
        return patterns.stream().map(pattern -> waiver(pattern, entry)).toList();
    }

    private static Waiver waiver(String pattern, Section entry) {
        return new Waiver(
                pattern,
                entry.text("reason"),
                entry.text("owner"),
                entry.text("link"),
                LocalDate.parse(entry.text("expires")),
                entry.has("failed") ? new Evidence((int) entry.whole("failed"), (int) entry.whole("of")) : null);
    }
}
