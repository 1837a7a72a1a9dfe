package dev.photospec.run;

import dev.photospec.exchange.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Looks through the files that a run has written, and takes away any that holds a secret after all. */
final class SecretSweep {

    private final Redaction redaction;
    private final FileTime since;

    /** @param since files that are older were not written by this run */
    SecretSweep(Redaction redaction, Instant since) {
        this.redaction = redaction;
        this.since = FileTime.from(since);
    }

    /** Why files were taken away, one sentence each; empty if none had to be. */
    List<String> of(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> sweep(file).stream())
                    .toList();
        }
    }

    private List<String> sweep(Path file) {
        try {
            if (Files.getLastModifiedTime(file).compareTo(since) < 0 || !redaction.finds(file)) {
                return List.of();
            }
            Files.delete(file);
            return List.of(file.getFileName() + " was taken away: it held a secret");
        } catch (IOException e) {
            return List.of(file.getFileName() + " could not be searched for secrets: " + e.getMessage());
        }
    }
}
