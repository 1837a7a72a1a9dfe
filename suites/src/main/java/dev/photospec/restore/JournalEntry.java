package dev.photospec.restore;

import java.nio.file.Path;

/**
 * A photo that must be restored, and where it lies until then.
 *
 * @param origin where the run that changed it had its settings from
 * @param photo the photo
 * @param file the entry's file; the photo lies beside it
 */
public record JournalEntry(Origin origin, PhotoSnapshot photo, Path file) {

    /**
     * The settings of the run that changed the photo.
     *
     * @param target the target's base URL
     * @param profile the profile's id or folder
     * @param config the configuration's file
     * @param configured the target that the file named, which is not the run's where that had a URL of its own;
     *     null if it named none
     */
    public record Origin(String target, String profile, Path config, String configured) {}

    /** The file with the photo's bytes. */
    public Path bytes() {
        return bytes(file);
    }

    static Path bytes(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.yaml$", ".photo"));
    }
}
