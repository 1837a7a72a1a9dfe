package dev.photospec.run;

import dev.photospec.exchange.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks through what a run has written into a folder, and takes away any file that holds a secret after
 * all. What stood there before and was not written since is the user's own, a configuration with its
 * client secret say, and is left alone.
 */
final class SecretSweep {

    private final Path folder;
    private final Map<Path, FileTime> before = new HashMap<>();

    /** Remembers what stands in the folder before the run. */
    SecretSweep(Path folder) throws IOException {
        this.folder = folder;
        for (Path file : files()) {
            before.put(file, Files.getLastModifiedTime(file));
        }
    }

    /** Why files were taken away, one sentence each; empty if none had to be. */
    List<String> of(Redaction redaction) throws IOException {
        return files().stream().flatMap(file -> sweep(redaction, file).stream()).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private List<String> sweep(Redaction redaction, Path file) {
        try {
            if (Files.getLastModifiedTime(file).equals(before.get(file)) || !redaction.finds(file)) {
                return List.of();
            }
            Files.delete(file);
            return List.of(file.getFileName() + " was taken away: it held a secret");
        } catch (IOException e) {
            return List.of(file.getFileName() + " could not be searched for secrets: " + e.getMessage());
        }
    }
}
