package dev.photospec.cli.options;

import dev.photospec.certificate.Evidence;
import dev.photospec.certificate.Transcript;
import dev.photospec.run.Reports;
import dev.photospec.run.UsageException;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what a certificate rests on. */
public final class EvidenceOptions {

    @Option(
            names = "--transcript",
            paramLabel = "FILE",
            description = "What run --transcript wrote (default: transcript.zip beside the result).")
    private Path transcript;

    @Option(
            names = "--profile",
            paramLabel = "DIR",
            description = "The folder of a profile that does not come with the kit; may be repeated.")
    private List<Path> folders = List.of();

    /** @throws UsageException if a file is missing */
    public Evidence read(Path result) {
        Path seen = transcript == null ? result.resolveSibling(Transcript.NAME) : transcript;
        if (!Files.isRegularFile(seen)) {
            throw new UsageException(
                    "photospec: there is no " + seen + "; judge once more with: photospec run" + " --transcript");
        }
        List<Profile> own =
                folders.stream().map(folder -> Profiles.load(folder.toString())).toList();
        return new Evidence(result, seen, Reports.views()::read, id -> profile(own, id));
    }

    private static Profile profile(List<Profile> own, String id) {
        return own.stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseGet(() -> Profiles.load(id));
    }
}
