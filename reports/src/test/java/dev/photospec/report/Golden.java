package dev.photospec.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that say what a report looks like; {@code -Dgolden=write} writes them anew, to be read before a commit. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/dev/photospec/report");

    private Golden() {}

    /** Compares the text with the file of that name, such as {@code terminal/one-failure.txt}. */
    public static void assertSame(String name, String text) throws IOException {
        Path golden = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
