package dev.photospec.cli.options;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which reports are written, and where. */
public final class ReportOptions {

    @Option(
            names = "--report-dir",
            paramLabel = "DIR",
            defaultValue = "photospec-report",
            description = "Where reports are written (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "NAME",
            description = "Which reports to write (default: all).")
    private List<String> formats = List.of();

    /** Returns the folder. */
    public Path folder() {
        return folder;
    }

    /** Returns the names of the formats; empty for the usual ones. */
    public List<String> formats() {
        return formats;
    }
}
