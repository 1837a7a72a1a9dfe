package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.plan.Case;
import dev.photospec.plan.WritePolicy;
import dev.photospec.shard.CaseCosts;
import dev.photospec.shard.ShardPlanner;
import dev.photospec.shard.ShardSpec;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** A run in parts, on machines that know nothing of each other, is one run. */
class ShardsTest {

    private static final int COUNT = 3;

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void three_processes_at_once_and_merged_say_what_one_run_says() throws Exception {
        try (Staging staging = new Staging(Behaviours.mutant("metadata-tell-png"))) {
            String config =
                    staging.config(folder, new Limits(4, 0, Limits.DEFAULT.timeout(), Limits.DEFAULT.consistency()));
            Map<String, String> photos = staging.photos();
            List<Process> shards = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                shards.add(kit(i).start(arguments(config, "--shard", "auto/" + COUNT)));
            }
            for (int i = 0; i < COUNT; i++) {
                assertThat(kit(i).ended(shards.get(i)).code()).isBetween(0, 1);
            }
            KitCommand.Ended whole = kit(COUNT).run(arguments(config));

            assertThat(merge(0, 1, 2))
                    .as(said.toString())
                    .isEqualTo(whole.code())
                    .isEqualTo(1);
            assertThat(Canonical.of(folder.resolve("merged")))
                    .isEqualTo(Canonical.of(folder.resolve("3/photospec-report")));
            photos.values().removeIf("none"::equals); // there it was allowed to leave one
            assertThat(staging.photos()).containsAllEntriesOf(photos);
        }
    }

    /** A machine: its own folder, and Kubernetes's variable; the journals are on a shared disk. */
    private KitCommand kit(int index) throws IOException {
        return new KitCommand(
                Files.createDirectories(folder.resolve(String.valueOf(index))),
                Map.of("JOB_COMPLETION_INDEX", String.valueOf(index), "XDG_STATE_HOME", folder + "/state"));
    }

    private static String[] arguments(String config, String... more) {
        return Stream.concat(
                        Stream.of(
                                "run",
                                "--config",
                                config,
                                "--allow-writes",
                                "--allow-residue",
                                "--only",
                                "metadata-describes-*,value-answers-*,update-answers-*,update-shows-in-value",
                                "--format",
                                "json"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private int merge(int... numbers) {
        List<String> arguments = new ArrayList<>(List.of("report", "merge", "--report-dir", folder + "/merged"));
        for (int number : numbers) {
            arguments.add(folder.resolve(number + "/photospec-report/conformance.json")
                    .toString());
        }
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        said.getBuffer().setLength(0);
        CommandLine line = Command.line();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute(arguments);
    }

    @Test
    void whoever_is_written_is_in_one_part_and_every_case_in_one() {
        try (Staging staging = new Staging()) {
            List<Case> all = new dev.photospec.plan.CasePlanner(
                            Profiles.load("graph-v1.0"), staging.target(), WritePolicy.ALL)
                    .cases();
            List<List<Case>> parts = IntStream.rangeClosed(1, 5)
                    .mapToObj(i ->
                            new ShardPlanner(CaseCosts.of(null).costsOf("graph-v1.0")).part(all, new ShardSpec(i, 5)))
                    .toList();

            assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
            Map<String, Integer> home = new HashMap<>();
            IntStream.range(0, 5)
                    .forEach(i -> parts.get(i).stream()
                            .filter(one -> one.subject() != null && one.writes())
                            .forEach(one -> assertThat(
                                            home.merge(one.subject().owner().photoKey(), i, (a, b) -> b))
                                    .isEqualTo(i)));
            IntStream.range(0, 5)
                    .forEach(i -> parts.get(i).stream()
                            .filter(one -> one.subject() != null)
                            .forEach(one -> assertThat(home.getOrDefault(
                                            one.subject().owner().photoKey(), i))
                                    .as(one.id())
                                    .isEqualTo(i)));
            assertThat(home.values().stream().distinct().count()).isGreaterThan(1);
        }
    }

    @Test
    void parts_cost_about_the_same() {
        try (Staging staging = new Staging()) {
            List<Case> all = new dev.photospec.plan.CasePlanner(
                            Profiles.load("graph-v1.0"), staging.target(), WritePolicy.READ_ONLY)
                    .cases();
            List<Long> costs = IntStream.rangeClosed(1, 4)
                    .mapToObj(i -> new ShardPlanner(CaseCosts.of(null).costsOf("graph-v1.0"))
                            .part(all, new ShardSpec(i, 4)).stream()
                                    .mapToLong(CaseCosts.of(null).costsOf("graph-v1.0"))
                                    .sum())
                    .toList();

            assertThat(costs)
                    .allSatisfy(
                            cost -> assertThat(cost).isCloseTo(costs.get(0), org.assertj.core.data.Offset.offset(3L)));
        }
    }

    @Test
    void what_are_not_the_parts_of_one_run_is_refused_by_what_differs() throws IOException {
        for (int i = 0; i < COUNT; i++) {
            part(String.valueOf(i), "--shard", (i + 1) + "/" + COUNT);
        }
        part("9", "--shard", "3/3", "--reading", "either");
        part("8", "--shard", "3/3", "--only", "value-names*");
        part("7");

        assertThat(merge(0, 1, 2)).as(said.toString()).isZero();
        assertThat(refusal(0, 1)).isEqualTo("photospec: part 3 of 3 is missing\n");
        assertThat(refusal(0, 1, 1, 2)).contains("part 2 of 3 is there twice: ");
        assertThat(refusal(0, 1, 9)).contains("different readings: DOCUMENTED in ", ", EITHER in ");
        assertThat(refusal(0, 1, 8)).contains("different configurations: ");
        assertThat(refusal(0, 1, 7)).contains("is a whole run, no part of one (--shard)");
        edit(2, "\"commit\":\"", "\"commit\":\"x");
        assertThat(refusal(0, 1, 2)).contains("different kit versions: ");
        edit(2, "\"commit\":\"x", "\"commit\":\"");
        edit(2, "\"requirements\":\"", "\"requirements\":\"0");
        edit(2, "(\"requirements\":\"[0-9a-f]{64})[0-9a-f]", "$1");
        assertThat(refusal(0, 1, 2)).contains("different requirement sets: ");
    }

    private String refusal(int... numbers) {
        assertThat(merge(numbers)).isEqualTo(2);
        return said.toString();
    }

    private void part(String name, String... more) {
        String[] run = {
            "run",
            "--profile",
            "graph-v1.0",
            "--only",
            "value-names-*,value-answers-*",
            "--report-dir",
            folder + "/" + name + "/photospec-report"
        };
        assertThat(execute(Stream.concat(Stream.of(run), Stream.of(more)).toArray(String[]::new)))
                .as(said.toString())
                .isZero();
    }

    private void edit(int number, String pattern, String replacement) throws IOException {
        Path file = folder.resolve(number + "/photospec-report/conformance.json");
        Files.writeString(file, Files.readString(file).replaceFirst(pattern, replacement));
    }

    @ParameterizedTest
    @CsvSource({
        "2/5, , , 2, 5",
        "auto/5, JOB_COMPLETION_INDEX=4, , 5, 5",
        "auto/5, CI_NODE_INDEX=4, , 4, 5",
        "auto, CI_NODE_INDEX=1, CI_NODE_TOTAL=3, 1, 3",
    })
    void a_part_is_said_or_found_in_the_environment(String text, String one, String two, int index, int count) {
        Map<String, String> environment = new HashMap<>();
        Stream.of(one, two)
                .filter(java.util.Objects::nonNull)
                .map(each -> each.split("="))
                .forEach(each -> environment.put(each[0], each[1]));

        assertThat(ShardSpec.of(text, environment)).isEqualTo(new ShardSpec(index, count));
    }

    @ParameterizedTest
    @CsvSource({"0/5", "6/5", "auto", "auto/5", "2", "2 of 5", "2/0"})
    void a_part_that_cannot_be_is_refused(String text) {
        assertThatThrownBy(() -> ShardSpec.of(text, Map.of())).hasMessageStartingWith("photospec: --shard");
    }
}
