package dev.photospec.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The inputs that are kept for each property: some to begin with, and everything that was ever found. */
final class Corpus {

    private Corpus() {}

    static Path folder(String property) {
        return Path.of("..", "fixtures", "fuzz", property);
    }

    static List<Path> of(String property) {
        try (Stream<Path> files = Files.list(folder(property))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
