package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.mutant.Behaviour;
import dev.photospec.spec.load.DataFile;
import dev.photospec.target.Limits;
import dev.photospec.target.load.TargetFile;
import dev.photospec.target.load.TargetsFile;
import dev.photospec.verdict.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is in the pipelines is pinned, and its scripts do what they say. */
class PipelinesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PINNED = Pattern.compile("[a-z-]+/[a-z-]+@[0-9a-f]{40}|\\./.*");

    @TempDir
    private Path folder;

    /** How a script ended. */
    private record Ended(int code, String output) {}

    private Ended sh(String script, Map<String, String> environment) throws Exception {
        Path output = folder.resolve("output.txt");
        // The kit is cloned there; here it is this one.
        String here = script.replaceAll("(\\.\\./)?kit/pipelines/", ROOT + "/pipelines/");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", here)
                .directory(Files.createDirectories(folder.resolve("work")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PHOTOSPEC_") || name.startsWith("GITHUB_"));
        builder.environment().put("PHOTOSPEC_COMMAND", kit().toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(output));
    }

    /** The kit as a command, from the classes under test. */
    private Path kit() throws IOException {
        Path kit = folder.resolve("kit-under-test");
        Files.writeString(
                kit,
                "#!/bin/sh\nexec '" + System.getProperty("java.home")
                        + "/bin/java' '" + String.join("' '", KitClasses.flags())
                        + "' dev.photospec.cli.Main \"$@\"\n");
        assertThat(kit.toFile().setExecutable(true)).isTrue();
        return kit;
    }

    private static JsonNode yaml(String file) throws IOException {
        return DataFile.parse(file, Files.readString(ROOT.resolve(file))).root();
    }

    private Staging broken() {
        return new Staging(Behaviours.mutant("listed-scope-is-refused"));
    }

    /** The smallest dialect, for jobs that start the kit many times. */
    private static Staging small(Behaviour behaviour) {
        return new Staging("graph-localtest", behaviour);
    }

    private Map<String, String> few(Staging staging) throws IOException {
        Map<String, String> variables = variables(staging, "metadata-answers-200,read-without-token-*");
        variables.put("PHOTOSPEC_FORMAT", "terminal,json,junitxml");
        return variables;
    }

    private Map<String, String> variables(Staging staging, String only) throws IOException {
        Map<String, String> variables = new HashMap<>();
        variables.put("PHOTOSPEC_CONFIG", staging.config(folder, Limits.DEFAULT));
        variables.put("PHOTOSPEC_ONLY", only);
        return variables;
    }

    @Test
    void every_action_is_pinned_by_its_commit() throws IOException {
        try (Stream<Path> workflows = Files.walk(ROOT.resolve(".github"));
                Stream<Path> actions = Files.walk(ROOT.resolve("pipelines/github"))) {
            List<String> used = Stream.concat(workflows, actions)
                    .filter(file -> file.toString().endsWith(".yml"))
                    .flatMap(PipelinesTest::lines)
                    .filter(line -> line.matches("\\s*(- )?uses: .*"))
                    .map(line -> line.replaceAll(".*uses: (\\S+).*", "$1"))
                    .toList();

            assertThat(used).hasSizeGreaterThan(6).allMatch(PINNED.asMatchPredicate());
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_action_judges_annotates_summarizes_and_says_where_the_badge_is() throws Exception {
        JsonNode judge =
                yaml("pipelines/github/action.yml").path("runs").path("steps").path(1);
        try (Staging staging = broken()) {
            Map<String, String> environment = variables(staging, "read-scope-listed-is-enough");
            environment.put("GITHUB_ACTIONS", "true");
            environment.put(
                    "GITHUB_ACTION_PATH", ROOT.resolve("pipelines/github").toString());
            environment.put("GITHUB_OUTPUT", folder.resolve("outputs").toString());
            environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
            // As inputs that nobody gives arrive.
            judge.path("env").propertyNames().forEach(name -> environment.putIfAbsent(name, ""));
            environment.put("PHOTOSPEC_REPORT_DIR", "reports");

            Ended ended = sh(judge.path("run").asString(), environment);

            assertThat(ended.code()).as(ended.output()).isEqualTo(1);
            assertThat(ended.output()).contains("::error title=1. GET /groups/{id}/photo answers 403::");
            assertThat(folder.resolve("outputs")).hasContent("exit-code=1\nreport-dir=reports");
            assertThat(folder.resolve("summary")).content().containsOnlyOnce("photospec: NOT CONFORMANT");
            assertThat(folder.resolve("work/reports/badge.svg")).exists();
        }
    }

    @Test
    void one_job_is_enough_and_takes_the_kit_from_a_release() throws Exception {
        List<String> scripts = List.of(
                yaml("pipelines/github/one-job.yml")
                        .at("/jobs/photospec/steps/2/run")
                        .asString(),
                yaml("pipelines/gitlab-ci.yml")
                        .at("/photospec/script")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining("\n")),
                Pattern.compile("sh '([^']*)'")
                        .matcher(Files.readString(ROOT.resolve("pipelines/Jenkinsfile")))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.joining("\n")));
        Path archive = archive();
        try (Staging staging = small(Behaviour.CORRECT)) {
            Map<String, String> environment = few(staging);
            String config = environment.remove("PHOTOSPEC_CONFIG");
            environment.put("PHOTOSPEC_ARCHIVE", archive.toUri().toString());
            environment.put("PHOTOSPEC_SHA256", Sha256.of(Files.readAllBytes(archive)));
            for (String script : scripts) {
                Ended ended = sh("set -e\ncp '" + config + "' photospec.yaml\n" + script, environment);

                assertThat(ended.code()).as(ended.output()).isZero();
                assertThat(ended.output()).contains("kit.tar.gz: OK", "selected");
            }
        }
    }

    /** The kit under test, packed as a release is. */
    private Path archive() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("photospec-1.0/bin"));
        Files.move(kit(), bin.resolve("photospec"));
        Path archive = folder.resolve("photospec-1.0.tar.gz");
        assertThat(new ProcessBuilder("tar", "-czf", archive.toString(), "-C", folder.toString(), "photospec-1.0")
                        .start()
                        .waitFor())
                .isZero();
        return archive;
    }

    @Test
    void gitlab_s_jobs_are_the_parts_of_one_run() throws Exception {
        JsonNode jobs = yaml("pipelines/gitlab-shards.yml");
        int count = jobs.path("photospec").path("parallel").asInt();
        try (Staging staging = small(Behaviours.fault("{verbs: [GET]}", "{answer: {status: 500}}"))) {
            Map<String, String> environment = few(staging);
            environment.put("CI_NODE_TOTAL", String.valueOf(count));
            for (int i = 1; i <= count; i++) {
                environment.put("CI_NODE_INDEX", String.valueOf(i));
                assertThat(sh(jobs.path("photospec").path("script").path(0).asString(), environment)
                                .code())
                        .isBetween(0, 1);
            }
            Ended merged =
                    sh(jobs.path("photospec-merged").path("script").path(0).asString(), environment);

            assertThat(merged.code()).as(merged.output()).isEqualTo(1);
            assertThat(folder.resolve("work/photospec-report/junit.xml")).exists();
        }
    }

    @Tag("full")
    @Test
    void jenkins_s_steps_are_the_parts_of_one_run() throws Exception {
        List<String> scripts = Pattern.compile("sh '([^']*kit/pipelines/[^']*)'")
                .matcher(Files.readString(ROOT.resolve("pipelines/Jenkinsfile.shards")))
                .results()
                .map(found -> found.group(1))
                .toList();
        try (Staging staging = small(Behaviour.CORRECT)) {
            Map<String, String> environment = few(staging);
            for (String part : List.of("1", "2", "3")) {
                environment.put("PART", part);
                assertThat(sh(scripts.get(0), environment).code()).isZero();
            }
            Ended merged = sh(scripts.get(1), environment);

            assertThat(scripts).hasSize(2);
            assertThat(merged.code()).as(merged.output()).isZero();
        }
    }

    @Test
    void kubernetes_s_job_has_as_many_parts_as_it_says_and_targets_that_can_be_read() throws IOException {
        JsonNode spec = yaml("pipelines/kubernetes/job.yaml").path("spec");
        List<String> environment = spec.at("/template/spec/containers/0/env")
                .valueStream()
                .map(variable -> variable.path("name").asString() + "="
                        + variable.path("value").asString(""))
                .toList();
        Path configuration = ROOT.resolve("pipelines/kubernetes/targets.yaml");

        assertThat(environment)
                .contains("PHOTOSPEC_SHARD=auto/" + spec.path("completions").asInt());
        assertThat(TargetsFile.load(configuration)).hasSize(2).allSatisfy(one -> {
            Map<String, String> variables = new HashMap<>(one.variables());
            variables.put("CLIENT_SECRET", "x");
            assertThat(TargetFile.load(one.config(), variables).target().url()).contains(one.name());
        });
    }
}
