package dev.photospec.traffic;

import dev.photospec.certificate.RecordedRun;
import dev.photospec.certificate.VerificationException;
import dev.photospec.exchange.record.Recorder;
import dev.photospec.judge.Judge;
import dev.photospec.judge.Strictness;
import dev.photospec.run.ProfilePlan;
import dev.photospec.run.UsageException;
import dev.photospec.spec.Profile;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Judges the cases of a transcript again, from what came when they were tried.
 *
 * @param file the transcript
 * @param profiles the dialects that it may be of
 * @param strictness what counts as a failure
 */
record TranscriptJudge(Path file, List<Profile> profiles, Strictness strictness) {

    private static final Set<Outcome> OPEN = EnumSet.of(Outcome.NOT_JUDGED, Outcome.NOT_APPLICABLE);

    /**
     * Returns what came out; a case that was tried and not decided counts as not reached.
     *
     * @throws UsageException if the file is damaged, or of a dialect that is not at hand
     */
    TrafficReport report(Recorder recorder) throws IOException {
        long start = System.nanoTime();
        List<ProfilePlan> plans = new ArrayList<>();
        List<CaseVerdict> all = new ArrayList<>();
        try (RecordedRun run = RecordedRun.open(file)) {
            for (RecordedRun.Part part : run.parts(this::profile)) {
                Judge judge = new Judge(part.profile().id(), part.executor(), strictness, recorder);
                plans.add(new ProfilePlan(part.profile(), part.target(), part.all(), part.tried(), part.tried()));
                part.tried().stream().map(judge::judge).forEach(all::add);
            }
        } catch (VerificationException e) {
            throw new UsageException("photospec: " + file + ": " + e.getMessage());
        }
        List<CaseVerdict> decided =
                all.stream().filter(one -> !OPEN.contains(one.outcome())).toList();
        return new TrafficReport(
                plans.stream().map(plan -> decided(plan, decided)).toList(),
                decided,
                exchanges(all),
                exchanges(all),
                exchanges(decided),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private static ProfilePlan decided(ProfilePlan plan, List<CaseVerdict> decided) {
        return plan.judging(plan.selected().stream()
                .filter(one -> decided.stream()
                        .anyMatch(verdict ->
                                verdict.profile().equals(plan.profile().id())
                                        && verdict.id().equals(one.id())))
                .toList());
    }

    private Profile profile(String id) {
        return profiles.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "photospec: the transcript is of the profile " + id + "; name its folder with --profile"));
    }

    private static int exchanges(List<CaseVerdict> verdicts) {
        return verdicts.stream().mapToInt(one -> one.exchanges().size()).sum();
    }
}
