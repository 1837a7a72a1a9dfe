package dev.photospec.cli.start;

import dev.photospec.cli.Main;
import dev.photospec.reference.CallFilter;
import dev.photospec.reference.Reference;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Carries out what people start most, in one process, so that Java can note the classes that it takes. */
public final class StartTraining {

    private static final Path CONFIGURATION = Path.of("photospec.yaml");

    private static final List<String> LOOKS =
            List.of("--version", "--help", "list profiles", "list requirements", "explain check status", "plan");

    /** A few cases of every kind: the classes of a run are those of its first cases. */
    private static final String RUN = "run --strength 1 --report-dir report";

    private StartTraining() {}

    /**
     * Uses the working folder, which is therefore one that nobody else uses.
     *
     * @param profile the id of the profile to run
     */
    public static void main(String[] profile) throws IOException {
        System.exit(train(profile[0]));
    }

    /** Returns the highest exit code of the commands. */
    private static int train(String id) throws IOException {
        Files.deleteIfExists(CONFIGURATION);
        int code = start(RUN + " --profile " + id);
        try (Reference reference = Reference.prepare(0, CallFilter.NONE)) {
            Target target = reference.mount(Profiles.load(id));
            reference.listen();
            TargetFile.write(target.judgedBy(id), CONFIGURATION);
            code = Math.max(code, start(RUN + " --allow-writes --format terminal,json,junitxml"));
        }
        for (String look : LOOKS) {
            code = Math.max(code, start(look));
        }
        return code;
    }

    private static int start(String words) {
        return Main.start(words.split(" ", -1));
    }
}
