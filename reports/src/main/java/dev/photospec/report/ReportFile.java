package dev.photospec.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A report's file, which is there whole or not at all. */
public final class ReportFile {

    /** Writes a file's text. */
    public interface Text {
        void to(Writer writer) throws IOException;
    }

    private ReportFile() {}

    /** Writes the text in UTF-8 beside the path and then moves it there in one step. */
    public static void write(Path path, Text text) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".tmp");
        try {
            // Not Files.newBufferedWriter: that one refuses an unpaired surrogate instead of replacing it.
            try (Writer writer = new BufferedWriter(
                    new OutputStreamWriter(Files.newOutputStream(unfinished), StandardCharsets.UTF_8))) {
                text.to(writer);
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
