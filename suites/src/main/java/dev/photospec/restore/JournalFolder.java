package dev.photospec.restore;

import dev.photospec.verdict.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The journal of one server: the same photos may be reached there by more than one base URL. */
public final class JournalFolder {

    private static final int NAME_LENGTH = 16;

    private final Path folder;

    private JournalFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder for a target; it need not exist.
     *
     * @param home the folder for journals
     * @param url the target's base URL
     */
    public static JournalFolder of(Path home, String url) {
        URI uri = URI.create(url);
        String server = uri.getScheme() + "://" + uri.getRawAuthority();
        return new JournalFolder(home.resolve(name(server.toLowerCase(Locale.ROOT))));
    }

    /** The folders for all targets that were ever written. */
    public static List<JournalFolder> all(Path home) throws IOException {
        return files(home, "").stream()
                .filter(Files::isDirectory)
                .map(JournalFolder::new)
                .toList();
    }

    /**
     * Returns what killed runs have left: entries whose owner nobody is writing.
     *
     * @throws dev.photospec.spec.load.DataException if an entry is not as it was written
     */
    public List<JournalEntry> left() throws IOException {
        List<JournalEntry> left = new ArrayList<>();
        for (Path file : files(folder, ".yaml")) {
            try {
                read(file).ifPresent(left::add);
            } catch (JournalBusy e) {
                // Its run is under way and gives it back itself.
            }
        }
        return left;
    }

    private static Optional<JournalEntry> read(Path file) throws IOException, JournalBusy {
        OwnerLock lock = OwnerLock.take(lockOf(file), "");
        try {
            // A run that was under way a moment ago may just have given it back.
            return Files.exists(file) ? Optional.of(JournalEntryFile.read(file)) : Optional.empty();
        } finally {
            lock.close();
        }
    }

    /**
     * Keeps others from writing the owner until the lock is closed.
     *
     * @throws JournalBusy if another run is writing it
     */
    OwnerLock lock(String key) throws IOException, JournalBusy {
        SafeFile.makeFolder(folder);
        return OwnerLock.take(lockOf(file(key)), key);
    }

    /** Deletes an entry with its photo. */
    public void delete(JournalEntry entry) throws IOException {
        JournalEntryFile.delete(entry);
    }

    /** Removes the folder when nothing lies in it; a lock that another run holds stays. */
    void removeIfEmpty() {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // An entry or another run's lock lies in it.
        }
    }

    Path file(String key) {
        return folder.resolve(name(key) + ".yaml");
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.yaml$", ".lock"));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Returns a file name for a text. */
    private static String name(String text) {
        return Sha256.of(text).substring(0, NAME_LENGTH);
    }
}
