package dev.photospec.cli.options;

import dev.photospec.run.UsageException;
import dev.photospec.run.Waivers;
import dev.photospec.waiver.WaiverFile;
import java.io.IOException;
import java.nio.file.Files;
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
                    + " It never overwrites a file. With --targets, one in the folder of each target.")
    private Path draft;

    /**
     * Refuses to overwrite a draft.
     *
     * @param folder the folder of one of several targets, or null
     */
    public void refuseOverwriting(Path folder) {
        if (draft != null && Files.exists(draft(folder))) {
            throw new UsageException("photospec: " + draft(folder) + " exists; name another file with --write-waivers");
        }
    }

    private Path draft(Path folder) {
        return folder == null ? draft : folder.resolve(draft.getFileName());
    }

    /** @param named the file that the configuration names, or null */
    public Waivers load(Path named) {
        return Waivers.read(waivers == null ? named : waivers);
    }

    /**
     * Writes the draft, if one is asked for.
     *
     * @param result the result of the run, by whose causes the waivers are drafted
     * @param folder the folder of one of several targets, or null
     */
    public void write(Waivers judged, Path result, Path folder) throws IOException {
        if (draft != null) {
            LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(DRAFT_DAYS);
            WaiverFile.write(draft(folder), WaiverDrafts.of(judged.failures(), result), last);
        }
    }
}
