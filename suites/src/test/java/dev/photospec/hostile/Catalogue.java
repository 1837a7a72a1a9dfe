package dev.photospec.hostile;

import dev.photospec.spec.load.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every hostile answer there is. */
final class Catalogue {

    private static final Path FOLDER = Path.of("..", "fixtures", "hostile");

    private Catalogue() {}

    static List<DataFile> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(DataFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<HostileAnswer> all() {
        return files().stream()
                .flatMap(file -> file.root().path("answers").valueStream())
                .map(HostileAnswer::of)
                .toList();
    }

    /** Those that answer a request. */
    static List<HostileAnswer> answers() {
        return all().stream()
                .filter(answer -> !answer.isOfTarget() && !answer.isOfWrite())
                .toList();
    }

    /** Those that answer a write. */
    static List<HostileAnswer> writes() {
        return all().stream().filter(HostileAnswer::isOfWrite).toList();
    }

    /** Those that keep the kit from asking anything. */
    static List<HostileAnswer> targets() {
        return all().stream().filter(HostileAnswer::isOfTarget).toList();
    }
}
