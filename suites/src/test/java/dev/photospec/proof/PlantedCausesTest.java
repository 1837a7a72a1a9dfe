package dev.photospec.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.record.Recorder;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.exchange.record.UploadedBodies;
import dev.photospec.exchange.wire.SocketClient;
import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Mutant;
import dev.photospec.mutant.Mutant.Broken;
import dev.photospec.mutant.Mutants;
import dev.photospec.plan.Case;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.spec.load.Profiles;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.Tool;
import dev.photospec.verdict.cause.Causes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two to seven faults at once are told as about as many causes. */
class PlantedCausesTest {

    private static final int SEEDS = 20;
    private static final int FURTHER_SEEDS = 30;
    private static final int CASES_OF_A_ROW = 3;

    @TempDir
    private Path folder;

    private final Profile profile = Profiles.load("graph-v1.0");
    private final AffectedCases reach = new AffectedCases(profile);

    @Test
    void in_nine_of_ten_combinations_there_is_at_most_one_cause_more_than_faults() {
        assertThat(tooMany(1, SEEDS)).hasSizeLessThanOrEqualTo(SEEDS / 10);
    }

    @Tag("full")
    @Test
    void so_it_is_in_further_combinations() {
        assertThat(tooMany(SEEDS + 1, SEEDS + FURTHER_SEEDS)).hasSizeLessThanOrEqualTo(FURTHER_SEEDS / 10);
    }

    /** Returns the combinations with more causes than that. */
    private List<String> tooMany(int first, int last) {
        try (Sandbox sandbox = new Sandbox(new SocketClient(Prover.TIMEOUT))) {
            List<Case> all = sandbox.cases(profile);
            List<Mutant> mutants = Mutants.bundled().stream()
                    .filter(mutant -> mutant.suits(profile.id()) && breaksAny(mutant, all))
                    .toList();
            List<Case> sample = sample(all);

            return IntStream.rangeClosed(first, last)
                    .parallel()
                    .mapToObj(seed -> {
                        List<Mutant> planted = planted(mutants, seed);
                        int causes = causes(sandbox, sample, planted);
                        return causes <= planted.size() + 1
                                ? ""
                                : planted.size() + " faults, " + causes + " causes: "
                                        + planted.stream().map(Mutant::id).collect(Collectors.joining(", "));
                    })
                    .filter(told -> !told.isEmpty())
                    .toList();
        }
    }

    private boolean breaksAny(Mutant mutant, List<Case> cases) {
        Set<String> rows = mutant.breaks().stream().map(Broken::requirement).collect(Collectors.toSet());
        return cases.stream()
                .anyMatch(one -> rows.contains(one.requirement().id()) && reach.touches(mutant.behaviour(), one));
    }

    private static List<Mutant> planted(List<Mutant> mutants, int seed) {
        List<Mutant> shuffled = new ArrayList<>(mutants);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, 2 + seed % 6);
    }

    private int causes(Sandbox sandbox, List<Case> sample, List<Mutant> planted) {
        Behaviour behaviour = new Behaviour(planted.stream()
                .flatMap(mutant -> mutant.behaviour().patches().stream())
                .toList());
        Causes causes = new Causes(run());
        Recorder recorder = new Recorder(new Redaction(), new UploadedBodies(folder, folder));
        try (Sandbox.Mounted mounted = sandbox.mount(profile, behaviour, Duration.ZERO, recorder)) {
            mounted.judge(sample.stream()
                            .filter(one -> reach.touches(behaviour, one))
                            .toList())
                    .forEach(causes::add);
        }
        return causes.ranked().size();
    }

    private Run run() {
        List<Planned> rows =
                profile.requirements().stream().map(row -> new Planned(row, 1)).toList();
        ProfileRun judged = new ProfileRun(profile.id(), profile.title(), "reference", null, List.of(), rows);
        return new Run(new Tool("photospec", "test", null), Instant.EPOCH, Reading.DOCUMENTED, List.of(judged));
    }

    /** A few cases of each row, spread evenly over its routes and owners. */
    private static List<Case> sample(List<Case> all) {
        return all.stream()
                .filter(one -> one.requirement().steps().stream()
                        .noneMatch(
                                step -> step.picture() != null && step.picture().bytes() > 1_000_000))
                .collect(Collectors.groupingBy(Case::requirement))
                .values()
                .stream()
                .flatMap(cases -> IntStream.range(0, CASES_OF_A_ROW)
                        .mapToObj(i -> cases.get(i * (cases.size() - 1) / (CASES_OF_A_ROW - 1)))
                        .distinct())
                .toList();
    }
}
