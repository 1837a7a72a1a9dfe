package dev.photospec.certificate;

import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.spec.Profile;
import dev.photospec.target.Target;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A run that was written down in a transcript, of which each case can be judged again without a request. */
public final class RecordedRun implements Closeable {

    private static final String ZIP = "PK";

    private final Transcript transcript;

    private RecordedRun(Transcript transcript) {
        this.transcript = transcript;
    }

    /**
     * A profile of the run.
     *
     * @param profile the profile, as it is now
     * @param target the target, without credentials
     * @param all every case of the profile
     * @param tried those of them that the transcript holds
     * @param executor tries a case by reading what came when it was tried
     */
    public record Part(Profile profile, Target target, List<Case> all, List<Case> tried, CaseExecutor executor) {}

    /** Returns whether the file looks like a transcript. */
    public static boolean is(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(ZIP.length()), StandardCharsets.ISO_8859_1).equals(ZIP);
        }
    }

    /**
     * Opens a transcript.
     *
     * @throws VerificationException if it is damaged
     */
    public static RecordedRun open(Path file) throws IOException, VerificationException {
        return new RecordedRun(Transcript.open(file));
    }

    /**
     * Returns the profiles of the run.
     *
     * @param profiles finds a profile by its id
     */
    public List<Part> parts(Function<String, Profile> profiles) throws IOException, VerificationException {
        List<Part> parts = new ArrayList<>();
        for (Configuration.Judged judged : transcript.configuration().judged()) {
            Profile profile = profiles.apply(judged.profile());
            Target target = judged.described();
            List<Case> all = new CasePlanner(profile, target, WritePolicy.READ_ONLY).cases();
            List<Case> tried = all.stream()
                    .filter(one -> transcript.cases().contains(profile.id() + "/" + one.id()))
                    .toList();
            parts.add(new Part(profile, target, all, tried, transcript.toExecutor(profile)));
        }
        return parts;
    }

    @Override
    public void close() throws IOException {
        transcript.close();
    }
}
