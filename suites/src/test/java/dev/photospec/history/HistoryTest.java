package dev.photospec.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.cli.Command;
import dev.photospec.history.Guarantee.Level;
import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.LawfulVariant;
import dev.photospec.mutant.Mutants;
import dev.photospec.plan.WritePolicy;
import dev.photospec.reference.CallFilter;
import dev.photospec.reference.Reference;
import dev.photospec.run.ClientKind;
import dev.photospec.run.RunSettings;
import dev.photospec.run.Selector;
import dev.photospec.run.Targets;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Concurrent use shows the faults that are planted, and none where there is none. */
class HistoryTest {

    /** -Dphotospec.seeds=100 tries so many. */
    private static final int SEEDS = Integer.getInteger("photospec.seeds", 1);

    private static final Profile PROFILE = Profiles.load("graph-v1.0");

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private boolean guarded;

    static Stream<Arguments> faults() {
        return Stream.of(PlantedFault.values())
                .flatMap(fault ->
                        IntStream.rangeClosed(1, Math.min(SEEDS, 10)).mapToObj(seed -> Arguments.of(fault, seed)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_planted_fault_is_found(PlantedFault fault, int seed) throws Exception {
        HistoryReport report = report(Behaviour.CORRECT, Duration.ZERO, fault.plant(), seed);

        assertThat(report.verdict().broken().keySet())
                .as(String.join("\n", report.lines()))
                .containsAnyElementsOf(fault.broken());
    }

    @ParameterizedTest
    @CsvSource({
        ", ATOMIC",
        "uploads-are-reencoded, ATOMIC",
        "any-content-type, ATOMIC",
        "chunked-answers, ATOMIC",
        "packed-answers, ATOMIC",
        "connection-is-closed, ATOMIC",
        "write-is-seen-later, EVENTUAL",
    })
    void a_lawful_server_is_never_named_below_its_level(String variant, Level level) throws Exception {
        LawfulVariant lawful = variant == null
                ? null
                : Mutants.lawfulVariants().stream()
                        .filter(one -> one.id().equals(variant))
                        .findFirst()
                        .orElseThrow();
        for (int seed = 1; seed <= SEEDS; seed++) {
            HistoryReport report = report(
                    lawful == null ? Behaviour.CORRECT : lawful.behaviour(),
                    lawful == null ? Duration.ZERO : lawful.consistency(),
                    CallFilter.NONE,
                    seed);

            assertThat(report.verdict().level())
                    .as(seed + "\n" + String.join("\n", report.lines()) + said)
                    .isGreaterThanOrEqualTo(level);
            assertThat(report.exitCode()).isZero();
        }
    }

    @Test
    void the_command_records_the_embedded_reference_and_judge_reads_its_file() {
        String file = folder.resolve("embedded.json").toString();

        assertThat(Command.execute(
                        "history", "--clients=2", "--operations=4", "--owners=1", "--calm", "--file=" + file))
                .isZero();
        assertThat(Command.execute("judge", file)).isZero();
    }

    @Test
    void a_history_is_judged_again_from_its_file() throws Exception {
        guarded = true;
        HistoryReport report = report(Behaviour.CORRECT, Duration.ZERO, PlantedFault.METADATA_BEHIND.plant(), 7);
        Path file = folder.resolve("history.json");
        HistoryFile.write(file, report.history());

        assertThat(HistoryFile.is(file)).isTrue();
        assertThat(HistoryReport.of(HistoryFile.read(file)).lines()).isEqualTo(report.lines());
        assertThat(report.lines().get(0)).contains("seed 7");
    }

    private HistoryReport report(Behaviour behaviour, Duration window, CallFilter filter, long seed)
            throws IOException, InterruptedException {
        try (Reference reference = Reference.prepare(0, filter)) {
            Target mounted = reference.mount(PROFILE, behaviour);
            reference.listen();
            Limits limits = new Limits(
                    Limits.DEFAULT.concurrency(),
                    Limits.DEFAULT.ratePerSecond(),
                    Duration.ofSeconds(1), // which the guards wait for a write to show
                    window,
                    Limits.DEFAULT.requests());
            Target target = mounted.withLimits(limits);
            RunSettings settings = new RunSettings(
                    Reading.DOCUMENTED, folder, List.of(), new Selector(List.of(), List.of()), ClientKind.JDK, true);
            // Photos of a reference end with it: only where it is said is it treated as a stranger's, whose photos are
            // guarded.
            Targets targets = guarded
                    ? Targets.of(target, PROFILE, WritePolicy.ALL)
                    : new Targets(List.of(new Targets.Pair(PROFILE, target)), WritePolicy.ALL, null, null, reference);
            return HistoryReport.of(new HistorySession(
                            targets, new HistoryPlan(seed, 4, 14, 2, false), settings, Map.of(), new PrintWriter(said))
                    .record());
        }
    }
}
