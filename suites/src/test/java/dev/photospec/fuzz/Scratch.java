package dev.photospec.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for parsers that read files; gone with the process. */
final class Scratch {

    private static final Path FOLDER = made();

    private Scratch() {}

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory("photospec-fuzz-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of that name; it stays from one input to the next. */
    static Path folder(String name) throws IOException {
        return Files.createDirectories(FOLDER.resolve(name));
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
