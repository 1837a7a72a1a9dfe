package dev.photospec.cli;

import dev.photospec.draft.DraftException;
import dev.photospec.draft.DraftedProfile;
import dev.photospec.run.UsageException;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec draft}: a first profile out of an OpenAPI description. */
@Command(
        name = "draft",
        description = {
            "Write a profile folder from an OpenAPI 3 description: paths, statuses, media types, error objects, credentials.",
            "What the description does not say is a comment. Exit codes: 0 written, 2 there is no photo in it."
        })
final class DraftCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The description, in YAML or JSON.")
    private Path description;

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder to write; it must not exist.")
    private Path folder;

    @Option(
            names = "--paths",
            paramLabel = "PATTERN",
            defaultValue = "*photo*",
            description = "The paths to look at; * stands for anything (default: ${DEFAULT-VALUE}).")
    private String paths;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder)) {
            throw new UsageException("photospec: " + folder + " exists; name another folder");
        }
        if (!Files.isRegularFile(description)) {
            throw new UsageException("photospec: " + description + " is not a file that can be read");
        }
        DraftedProfile draft = drafted();
        Files.createDirectories(folder.resolve("bodies"));
        Files.writeString(folder.resolve("profile.yaml"), draft.profile());
        Files.writeString(folder.resolve("requirements.yaml"), draft.requirements());
        Optional<String> schema = draft.schema();
        if (schema.isPresent()) {
            Files.writeString(folder.resolve("bodies/photo.schema.json"), schema.get());
        }
        Profile written = Profiles.load(folder.toString());
        PrintWriter out = spec.commandLine().getOut();
        out.println(folder + " is written: " + written.documentedRoutes().size() + " routes, "
                + written.requirements().size() + " rows. Next: read its comments, then photospec run --profile "
                + folder);
        out.flush();
        return 0;
    }

    private DraftedProfile drafted() throws IOException {
        Path name = folder.getFileName() == null ? folder : folder.getFileName();
        try {
            return DraftedProfile.of(Files.readString(description), paths, name.toString());
        } catch (DraftException e) {
            throw new UsageException("photospec: " + description + " " + e.getMessage());
        }
    }
}
