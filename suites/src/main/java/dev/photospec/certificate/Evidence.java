package dev.photospec.certificate;

import dev.photospec.spec.Profile;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conclusion.ProfileConclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.SavedResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The files that a statement rests on.
 *
 * @param result the file of the result
 * @param transcript the file of the transcript
 * @param reader reads the result
 * @param profiles finds a profile by its id
 */
public record Evidence(Path result, Path transcript, Reader reader, Function<String, Profile> profiles) {

    /** Reads a result; refuses what is none with an IOException. */
    public interface Reader {
        SavedResult read(Path file) throws IOException;
    }

    /** Verdicts that say nothing of a target, or not the last word. */
    private static final Set<Conformance> NO_RESULT =
            EnumSet.of(Conformance.KIT_FAULT, Conformance.UNREACHABLE, Conformance.INTERRUPTED);

    /**
     * Judges all of it again and says what can be stated.
     *
     * @throws VerificationException if anything comes out otherwise than the result has it
     * @throws IOException if a file cannot be read
     */
    public InTotoStatement statement() throws IOException, VerificationException {
        SavedResult saved = reader.read(result);
        Conclusion stated = saved.conclusion();
        VerificationException.unless(
                !NO_RESULT.contains(stated.conformance()),
                "there is nothing to state: " + stated.conformance() + ", " + stated.why());
        try (Transcript seen = Transcript.open(transcript)) {
            Configuration configuration = seen.configuration();
            same("kit", saved.run().tool(), configuration.tool());
            same("reading", saved.run().reading(), configuration.reading());
            Rejudging retrial = retrial(seen, configuration, saved.run().profiles());
            saved.replay(retrial, null);
            OutcomeCounts ledger = retrial.ledger();
            verdicts(saved.run(), stated, ledger, retrial.planned());
            return InTotoStatement.of(this, saved, configuration, retrial);
        }
    }

    private Rejudging retrial(Transcript seen, Configuration configuration, List<ProfileRun> runs)
            throws VerificationException {
        same(
                "profiles",
                ids(runs),
                configuration.judged().stream()
                        .map(Configuration.Judged::profile)
                        .toList());
        Rejudging retrial = new Rejudging(seen);
        for (int i = 0; i < runs.size(); i++) {
            Configuration.Judged judged = configuration.judged().get(i);
            Profile profile = profiles.apply(judged.profile());
            same("target", runs.get(i).target(), judged.target());
            VerificationException.unless(
                    Digest.of(profile).equals(judged.requirements()),
                    "the requirements of " + profile.id()
                            + " are not those that were judged: this kit's have the digest " + Digest.of(profile)
                            + ", those had " + judged.requirements());
            retrial.prepare(profile, judged, configuration.reading());
        }
        return retrial;
    }

    /** The verdicts on the profiles and on the whole are those that the cases come to. */
    private static void verdicts(Run run, Conclusion stated, OutcomeCounts ledger, Map<String, Integer> planned)
            throws VerificationException {
        Counts all = new Counts(0, Map.of());
        for (ProfileRun profile : run.profiles()) {
            same("number of cases in the profile " + profile.id(), profile.planned(), planned.get(profile.id()));
            Counts counts = ledger.counts(profile);
            ProfileConclusion end = stated.profiles().get(profile.id());
            same("verdict on " + profile.id(), end.conformance(), Conformance.of(counts));
            same("number of cases of " + profile.id(), end.counts().expected(), counts.reported());
            all = all.plus(counts);
        }
        if (stated.conformance() == Conformance.CONFORMANT) {
            same("verdict", stated.conformance(), Conformance.of(all));
        }
    }

    private static List<String> ids(List<ProfileRun> runs) {
        return runs.stream().map(ProfileRun::id).toList();
    }

    private static void same(String what, Object stated, Object found) throws VerificationException {
        VerificationException.unless(
                stated.equals(found), "the " + what + " is " + stated + " in the result, and comes out as " + found);
    }
}
