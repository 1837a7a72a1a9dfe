package dev.photospec.restore;

import dev.photospec.scenario.PhotoSnapshot;
import java.nio.file.Path;

/**
 * A photo that has to be given back, and where it lies until then.
 *
 * @param origin where the run that changed it had its settings from
 * @param photo the photo
 * @param file the entry's file; the photo lies beside it
 */
public record JournalEntry(Origin origin, PhotoSnapshot photo, Path file) {

    /**
     * What a run needs to be repeated for one owner.
     *
     * @param target the target's base URL
     * @param profile the profile's id or folder
     * @param config the configuration's file
     */
    public record Origin(String target, String profile, Path config) {}

    /** The file with the photo's bytes. */
    public Path bytes() {
        return bytes(file);
    }

    static Path bytes(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.yaml$", ".photo"));
    }
}
