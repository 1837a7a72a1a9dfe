package dev.photospec.report.json;

import java.io.IOException;
import java.nio.file.Path;

/** Says that a file is no result of this kit, and what was found in it instead. */
public final class NotConformanceFile extends IOException {

    private static final long serialVersionUID = 1;

    NotConformanceFile(Path path, String found) {
        super(path + " is not a " + ConformanceFile.NAME + " of format version " + Header.FORMAT_VERSION + ": "
                + found);
    }
}
