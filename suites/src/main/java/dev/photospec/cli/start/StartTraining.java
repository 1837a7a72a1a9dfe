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

    private static final List<String> LOOKS = List.of("--version", "--help", "list profiles", "list requirements");

    /** A few cases of every kind: the classes of a run are those of its first cases. */
    private static final String RUN = "run --strength 1 --report-dir report";

    private StartTraining() {}

    /**
     * Uses the working folder, which is therefore one that nobody else uses.
     *
     * @param words the id of the profile to run, and what to carry out: {@code looks}, {@code runs} or both
     */
    public static void main(String[] words) throws IOException {
        List<String> wanted = List.of(words);
        int code = wanted.contains("runs") ? run(words[0]) : 0;
        for (String look : wanted.contains("looks") ? LOOKS : List.<String>of()) {
            code = Math.max(code, start(look));
        }
        System.exit(code);
    }

    /** Returns the highest exit code of a run without a configuration, two with, and an explanation. */
    private static int run(String profile) throws IOException {
        Files.deleteIfExists(CONFIGURATION);
        int code = start(RUN + " --profile " + profile);
        try (Reference reference = Reference.prepare(0, CallFilter.NONE)) {
            Target target = reference.mount(Profiles.load(profile));
            reference.listen();
            TargetFile.write(target.judgedBy(profile), CONFIGURATION);
            code = Math.max(code, start(RUN + " --allow-writes --format terminal,json,junitxml"));
            code = Math.max(code, start(RUN + " --only *-answers-200"));
        }
        return Math.max(code, start("explain check status"));
    }

    private static int start(String words) {
        return Main.start(words.split(" ", -1));
    }
}
