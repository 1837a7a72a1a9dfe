package dev.photospec.cli.options;

import dev.photospec.run.UsageException;
import dev.photospec.run.Waivers;
import dev.photospec.waiver.WaiverFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/** The options about failures that are known. */
public final class WaiverOptions {

    private static final int DRAFT_DAYS = 90;

    @Option(names = "--waivers", paramLabel = "FILE", description = "Failures that are known, for how long and why.")
    private Path waivers;

    @Option(
            names = "--write-waivers",
            paramLabel = "FILE",
            description = "Draft a file of waivers from the failures; with --repeat, of what fails now and then too."
                    + " It never overwrites a file.")
    private Path draft;

    /** @param named the file that the configuration names, or null */
    public Waivers load(Path named) {
        if (draft != null && java.nio.file.Files.exists(draft)) {
            throw new UsageException("photospec: " + draft + " exists; name another file with --write-waivers");
        }
        return Waivers.in(waivers == null ? named : waivers);
    }

    /** @param result the result of the run, by whose causes the waivers are drafted */
    public void write(Waivers judged, Path result) throws IOException {
        if (draft != null) {
            LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(DRAFT_DAYS);
            WaiverFile.write(draft, WaiverDrafts.of(judged.failures(), result), last);
        }
    }
}
