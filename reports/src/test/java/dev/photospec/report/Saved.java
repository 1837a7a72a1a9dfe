package dev.photospec.report;

import dev.photospec.report.json.ConformanceFile;
import dev.photospec.report.json.JsonReport;
import dev.photospec.spec.Reading;
import dev.photospec.spec.Standing;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Implementation;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Results on disk, made of a few outcomes. */
public final class Saved {

    private Saved() {}

    /** Saves the sample and gives back its file. */
    public static Path file(Sample sample, Path folder) throws IOException {
        Files.createDirectories(folder);
        sample.tell(new JsonReport(), Sample.silent(folder));
        return folder.resolve(ConformanceFile.NAME);
    }

    /** A result of one requirement with these outcomes; null leaves a case out. */
    public static Outcomes of(Path folder, String version, Outcome... outcomes) throws IOException {
        List<CaseVerdict> cases = cases("photo-value-is-the-photo", outcomes);
        Run run = version(run("photo-value-is-the-photo", cases.size()), version);
        return Outcomes.of(ConformanceFile.read(file(Sample.of(run, cases), folder)));
    }

    /** A result of an edition of the kit, with one case for each statement. */
    public static Outcomes ofEdition(Path folder, String edition, Map<String, Outcome> statements) throws IOException {
        Run sample = Sample.run(statements.keySet().stream()
                .map(id -> Sample.planned(id, "read", Standing.DOCUMENTED, 1))
                .toList());
        Run run = new Run(
                new Tool(sample.tool().name(), edition, sample.tool().commit()),
                sample.started(),
                sample.reading(),
                sample.profiles());
        List<CaseVerdict> cases = statements.entrySet().stream()
                .map(one -> SampleCases.of(one.getKey(), "c0", one.getValue(), null, List.of()))
                .toList();
        return Outcomes.of(ConformanceFile.read(file(Sample.of(run, cases), folder)));
    }

    /** A result that holds the whole ledger of a bundled profile, and no case of it. */
    public static Outcomes ledger(Path folder, String profile) throws IOException {
        List<Planned> rows = Profiles.load(profile).requirements().stream()
                .map(row -> new Planned(row, 0))
                .toList();
        ProfileRun one = new ProfileRun(profile, profile, "http://photos.example", null, List.of(), rows);
        Run run = new Run(Sample.run(List.of()).tool(), Instant.EPOCH, Reading.DOCUMENTED, List.of(one));
        return Outcomes.of(ConformanceFile.read(file(Sample.of(run, List.of()), folder.resolve(profile))));
    }

    /** Saves a result of one requirement with these outcomes; null leaves a case without a verdict. */
    public static Path file(Path folder, String requirement, Outcome... outcomes) throws IOException {
        return file(Sample.of(run(requirement, outcomes.length), cases(requirement, outcomes)), folder);
    }

    private static Run run(String requirement, int expected) {
        return Sample.run(List.of(Sample.planned(requirement, "read", Standing.DOCUMENTED, expected)));
    }

    private static List<CaseVerdict> cases(String requirement, Outcome... outcomes) {
        return IntStream.range(0, outcomes.length)
                .filter(i -> outcomes[i] != null)
                .mapToObj(i -> SampleCases.of(requirement, "c" + i, outcomes[i], null, List.of()))
                .toList();
    }

    private static Run version(Run run, String version) {
        ProfileRun profile = run.profiles().get(0);
        Implementation named = new Implementation("Acme Photos", version);
        return new Run(
                run.tool(),
                run.started(),
                run.reading(),
                List.of(new ProfileRun(
                        profile.id(),
                        profile.title(),
                        profile.target(),
                        named,
                        profile.documents(),
                        profile.requirements())));
    }
}
