package dev.photospec.restore;

import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Language;
import dev.photospec.spec.load.Section;
import dev.photospec.spec.load.Yaml;
import dev.photospec.verdict.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes, reads and deletes entries. */
final class JournalEntryFile {

    private static final String FORMAT = "photospec-journal/1";

    private JournalEntryFile() {}

    /** The bytes come first: an entry without them would promise what it cannot keep. */
    static void write(JournalEntry entry) throws IOException {
        if (entry.photo().isPhoto()) {
            SafeFile.write(entry.bytes(), entry.photo().bytes());
        }
        SafeFile.write(entry.file(), Yaml.text(tree(entry)).getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes go last, for the same reason. */
    static void delete(JournalEntry entry) throws IOException {
        SafeFile.delete(entry.file());
        SafeFile.delete(entry.bytes());
    }

    /** @throws DataException if the entry or its photo is not as it was written */
    static JournalEntry read(Path file) throws IOException {
        DataFile data = DataFile.read(file);
        DataException.throwIfAny(Language.named("journal").faults(data));
        Section entry = new Section(data.root());
        byte[] bytes = entry.has("sha256") ? bytes(file, entry.text("sha256")) : null;
        return new JournalEntry(
                new JournalEntry.Origin(
                        entry.text("target"),
                        entry.text("profile"),
                        Path.of(entry.text("config")),
                        entry.text("configured")),
                new PhotoSnapshot(
                        entry.text("key"),
                        entry.text("owner"),
                        entry.text("signed-in"),
                        entry.text("verb"),
                        entry.text("url"),
                        readAs(entry),
                        entry.text("media-type"),
                        bytes),
                file);
    }

    private static byte[] bytes(Path file, String sha256) throws IOException {
        byte[] bytes = Files.readAllBytes(JournalEntry.bytes(file));
        if (!Sha256.of(bytes).equals(sha256)) {
            throw new DataException(
                    new DataFault(file.toString(), 0, "its photo " + JournalEntry.bytes(file) + " is damaged"));
        }
        return bytes;
    }

    /** It is left out where the photo is read as it is put back. */
    private static PhotoSnapshot.Reading readAs(Section entry) {
        return reading(entry.has("read-as") ? entry.section("read-as") : entry);
    }

    private static PhotoSnapshot.Reading reading(Section place) {
        return new PhotoSnapshot.Reading(place.text("owner"), place.text("url"));
    }

    private static ObjectNode tree(JournalEntry entry) {
        PhotoSnapshot photo = entry.photo();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", FORMAT);
        tree.put("target", entry.origin().target());
        tree.put("profile", entry.origin().profile());
        tree.put("config", entry.origin().config().toString());
        if (entry.origin().configured() != null) {
            tree.put("configured", entry.origin().configured());
        }
        tree.put("key", photo.key());
        tree.put("owner", photo.owner());
        if (photo.signedIn() != null) {
            tree.put("signed-in", photo.signedIn());
        }
        tree.put("verb", photo.verb());
        tree.put("url", photo.url());
        if (!photo.readAs().equals(new PhotoSnapshot.Reading(photo.owner(), photo.url()))) {
            ObjectNode readAs = tree.putObject("read-as");
            readAs.put("owner", photo.readAs().owner());
            readAs.put("url", photo.readAs().url());
        }
        tree.put("media-type", photo.mediaType());
        if (photo.isPhoto()) {
            tree.put("sha256", Sha256.of(photo.bytes()));
        }
        tree.put("remembered", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return tree;
    }
}
