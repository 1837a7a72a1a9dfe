package dev.photospec.fuzz;

import dev.photospec.restore.JournalFolder;
import dev.photospec.spec.load.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What lies in the journal's folder: a damaged entry is told, or refused as a file that cannot be read. */
final class JournalProperty {

    private JournalProperty() {}

    static void holds(byte[] bytes) throws IOException {
        Path home = Scratch.folder("journal");
        Path folder = Files.createDirectories(home.resolve("0123456789abcdef"));
        Files.write(folder.resolve("entry.yaml"), bytes);
        Files.write(folder.resolve("entry.photo"), "photo".getBytes(StandardCharsets.US_ASCII));
        for (JournalFolder one : JournalFolder.all(home)) {
            try {
                one.left();
            } catch (DataException e) {
                // told, as promised
            }
        }
    }
}
