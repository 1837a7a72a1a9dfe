package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Mutant;
import dev.photospec.mutant.Mutants;
import dev.photospec.target.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Traffic that others have sent is judged as a run judges its own. */
class JudgeCommandTest {

    /** -Dphotospec.judged=50 tries so many mutants, spread over all of them. */
    private static final int TRIED = Integer.getInteger("photospec.judged", 3);

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    static Stream<String> mutants() {
        List<String> all = Mutants.bundled().stream()
                .filter(mutant -> mutant.suits("graph-v1.0"))
                .map(Mutant::id)
                .sorted()
                .toList();
        return IntStream.range(0, TRIED).mapToObj(i -> all.get(i * all.size() / TRIED));
    }

    static Stream<String> oneMutant() {
        return mutants().skip(TRIED / 2).limit(1);
    }

    static Stream<String> otherMutants() {
        String one = oneMutant().findFirst().orElseThrow();
        return mutants().filter(id -> !id.equals(one));
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("otherMutants")
    void no_verdict_about_another_mutant_contradicts_that_of_its_run_or_transcript(String id) throws IOException {
        no_verdict_contradicts_that_of_the_run(id);
        a_transcript_comes_to_the_verdicts_of_its_run(id);
    }

    @Test
    void the_traffic_of_a_right_server_breaks_nothing_and_reaches_most_of_what_a_run_judges() throws IOException {
        Map<String, String> run = run(Behaviour.CORRECT);
        Map<String, String> judged = judged(0, "--config", folder.resolve("photospec.yaml") + "");

        assertThat(judged).isNotEmpty();
        assertThat(run).containsAllEntriesOf(judged);
        long passed = run.values().stream().filter("passed"::equals).count();
        assertThat(judged).hasSizeGreaterThan((int) passed * 9 / 10);
        assertThat(said.toString()).contains("no statement broken in").doesNotContain("CONFORMANT");
    }

    @ParameterizedTest
    @MethodSource("oneMutant")
    void no_verdict_contradicts_that_of_the_run(String id) throws IOException {
        Map<String, String> run = run(Behaviours.mutant(id));
        int code = Map.copyOf(run).containsValue("failed") ? -1 : 0;
        Map<String, String> judged = judged(code, "--config", folder.resolve("photospec.yaml") + "");
        if (TRIED > 3) {
            System.out.println("judged " + id + ": " + judged.size() + " of " + run.size() + ", failed "
                    + judged.values().stream().filter("failed"::equals).count() + " of "
                    + run.values().stream().filter("failed"::equals).count());
        }
        // One that the run left open, such as at a path that is missing everywhere, is no contradiction.
        judged.keySet().removeIf(one -> "not-judged".equals(run.get(one)));
        // Nor is one about an owner whom the run's case did not ask about: the archive shows more than one case looked
        // at.
        Map<String, String> asked = urls(folder.resolve("run/conformance.json"));
        Map<String, String> shown = urls(folder.resolve("judged/conformance.json"));
        judged.keySet()
                .removeIf(one ->
                        !judged.get(one).equals(run.get(one)) && !shown.get(one).equals(asked.get(one)));

        assertThat(judged).as(said.toString()).isNotEmpty();
        assertThat(run).as(said.toString()).containsAllEntriesOf(judged);
    }

    @Test
    void without_a_configuration_the_traffic_itself_shows_who_has_a_photo() throws IOException {
        run(Behaviour.CORRECT, "--only", "value-*,metadata-*,*-without-photo-*");

        Map<String, String> judged = judged(0);

        assertThat(judged)
                .containsKeys("value-answers-200/GET/me/value", "metadata-describes-the-photo/GET/groups.id/metadata");
        assertThat(judged.values()).containsOnly("passed");
    }

    @ParameterizedTest
    @MethodSource("oneMutant")
    void a_transcript_comes_to_the_verdicts_of_its_run(String id) throws IOException {
        try (Staging staging = new Staging(Behaviours.mutant(id))) {
            String report = folder.resolve("run") + "";
            String config = staging.config(folder, Limits.DEFAULT);
            String some = "metadata-*,value-*,*-without-photo-*";
            execute(
                    "run",
                    "--config",
                    config,
                    "--only",
                    some,
                    "--transcript",
                    "--format",
                    "json",
                    "--report-dir",
                    report);
        }
        Map<String, String> run = outcomes(folder.resolve("run/conformance.json"));
        run.values().removeIf(outcome -> outcome.equals("not-judged") || outcome.equals("not-applicable"));

        int code = judge(folder.resolve("run/transcript.zip") + "");

        assertThat(code).as(said.toString()).isEqualTo(run.containsValue("failed") ? 1 : 0);
        assertThat(outcomes(folder.resolve("judged/conformance.json"))).isEqualTo(run);
        assertThat(said.toString()).containsIgnoringWhitespaces("statements reached");
    }

    /** The outcomes of a run that records an archive, by case. */
    private Map<String, String> run(Behaviour behaviour, String... some) throws IOException {
        try (Staging staging = new Staging(behaviour)) {
            String config = staging.config(folder, Limits.DEFAULT);
            String report = folder.resolve("run").toString();
            execute(Stream.concat(
                            Stream.of("run", "--config", config, "--format", "har,json", "--report-dir", report),
                            Stream.of(some))
                    .toArray(String[]::new));
            return outcomes(folder.resolve("run/conformance.json"));
        }
    }

    private Map<String, String> judged(int code, String... more) throws IOException {
        String[] arguments = Stream.concat(Stream.of(folder.resolve("run/exchanges.har") + ""), Stream.of(more))
                .toArray(String[]::new);
        int ended = judge(arguments);
        if (code >= 0) {
            assertThat(ended).as(said.toString()).isEqualTo(code);
        }
        return outcomes(folder.resolve("judged/conformance.json"));
    }

    private int judge(String... arguments) {
        String[] usual = {"judge", "--profile", "graph-v1.0", "--format", "terminal,json", "--report-dir"};
        return execute(Stream.of(usual, new String[] {folder.resolve("judged") + ""}, arguments)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    private int execute(String... arguments) {
        said.getBuffer().setLength(0);
        CommandLine line = Command.line();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute(arguments);
    }

    private static Map<String, String> outcomes(Path result) throws IOException {
        return cases(result, one -> one.path("outcome").asString());
    }

    /** Returns for each case the paths that its requests went to. */
    private static Map<String, String> urls(Path result) throws IOException {
        return cases(
                result,
                one -> String.valueOf(one.path("exchanges")
                        .valueStream()
                        .map(sent -> sent.path("url").asString().replaceFirst("^https?://[^/]*", ""))
                        .toList()));
    }

    private static Map<String, String> cases(Path result, Function<JsonNode, String> told) throws IOException {
        Map<String, String> cases = new TreeMap<>();
        JsonNode root = new JsonMapper().readTree(Files.readString(result));
        for (JsonNode profile : root.path("profiles")) {
            for (JsonNode requirement : profile.path("requirements")) {
                for (JsonNode one : requirement.path("cases")) {
                    cases.put(one.path("id").asString(), told.apply(one));
                }
            }
        }
        return cases;
    }
}
