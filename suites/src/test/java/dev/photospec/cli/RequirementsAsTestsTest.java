package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Mutants;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import dev.photospec.vendor.Photospec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a vendor's JUnit shows of a run. */
class RequirementsAsTestsTest {

    /** As a vendor writes it; what it judges is left in the system properties by the tests below. */
    static class PhotoConformance {

        @TempDir
        private Path folder;

        @TestFactory
        Stream<DynamicNode> conformance(TestReporter reporter) {
            return described.get().reportDir(folder).tests(reporter);
        }
    }

    private static final InheritableThreadLocal<Photospec> described = new InheritableThreadLocal<>();

    /** What JUnit heard: of each test its result, of each container its name, and the entries. */
    private static final class Heard implements TestExecutionListener {

        private final Map<String, TestExecutionResult> tests = new ConcurrentHashMap<>();
        private final Map<String, String> entries = new ConcurrentHashMap<>();
        private final List<String> containers = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                tests.put(test.getDisplayName(), result);
            } else {
                containers.add(test.getDisplayName());
                result.getThrowable().ifPresent(broken::add);
            }
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            entries.putAll(entry.getKeyValuePairs());
        }

        private final List<Throwable> broken = new java.util.concurrent.CopyOnWriteArrayList<>();

        private String said(String test) {
            return tests.get(test).getThrowable().orElseThrow().getMessage();
        }
    }

    private static Heard heard(Photospec photospec) {
        Heard heard = new Heard();
        described.set(photospec);
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(PhotoConformance.class))
                                .build(),
                        heard);
        return heard;
    }

    private static Photospec of(Target target) {
        return Photospec.of(target).allowWrites().allowResidue();
    }

    private static Behaviour mutant(String id) {
        return Mutants.bundled().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .behaviour();
    }

    @Test
    void every_requirement_is_a_test_that_is_named_after_it() {
        try (Staging staging = new Staging()) {
            Heard heard = heard(of(staging.target()));

            assertThat(heard.tests.keySet())
                    .containsAll(Profiles.load("graph-v1.0").requirements().stream()
                            .filter(row -> !row.isExcluded())
                            .map(row -> row.id())
                            .toList())
                    .contains("the run as a whole");
            assertThat(heard.tests.values())
                    .extracting(TestExecutionResult::getStatus)
                    .containsOnly(TestExecutionResult.Status.SUCCESSFUL);
            assertThat(heard.containers).contains("placeholder", "value", "update");
        }
    }

    @Test
    void a_failure_says_what_the_terminal_says() throws Exception {
        try (Staging staging = new Staging(mutant("listed-scope-is-refused"))) {
            Heard heard = heard(of(staging.target()).with("--only", "read-scope-listed-is-enough"));

            assertThat(heard.tests.get("read-scope-listed-is-enough").getStatus())
                    .isEqualTo(TestExecutionResult.Status.FAILED);
            java.io.StringWriter terminal = new java.io.StringWriter();
            java.nio.file.Path folder = java.nio.file.Files.createTempDirectory("photospec");
            picocli.CommandLine line = Main.commandLine();
            line.setOut(new java.io.PrintWriter(terminal));
            line.execute(
                    "run",
                    "--config",
                    staging.config(folder, Limits.DEFAULT),
                    "--only",
                    "read-scope-listed-is-enough",
                    "--report-dir",
                    folder.toString());
            assertThat(terminal.toString()).contains(heard.said("read-scope-listed-is-enough"));
        }
    }

    @Test
    void what_could_not_be_judged_is_aborted_with_the_line_that_is_missing() {
        try (Staging staging = new Staging()) {
            Heard heard = heard(Photospec.of(staging.target()));

            assertThat(heard.tests.get("update-answers-200").getStatus()).isEqualTo(TestExecutionResult.Status.ABORTED);
            assertThat(heard.said("update-answers-200")).contains("not judged", "--allow-writes");
        }
    }

    @Test
    void what_only_warns_passes_with_an_entry() {
        try (Staging staging = new Staging(mutant("id-is-a-guid"))) {
            Heard heard = heard(of(staging.target()).with("--only", "metadata-*"));

            assertThat(heard.tests.get("metadata-id-spells-the-size").getStatus())
                    .isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
            assertThat(heard.entries.get("metadata-id-spells-the-size")).startsWith("Warnings (");
        }
    }

    @Test
    void a_target_that_cannot_be_reached_is_a_failure() {
        Target gone;
        try (Staging staging = new Staging()) {
            gone = staging.target();
        }
        Heard heard = heard(Photospec.of(gone));

        assertThat(heard.said("the run as a whole")).contains("the target is unreachable");
        assertThat(heard.tests.get("value-answers-200").getStatus()).isEqualTo(TestExecutionResult.Status.ABORTED);
    }

    @Test
    void a_wrong_configuration_fails_the_factory_with_its_message() {
        Heard heard = heard(Photospec.at("http://127.0.0.1:1").yaml("target: 1"));

        assertThat(heard.tests).isEmpty();
        assertThat(heard.broken)
                .singleElement()
                .satisfies(why -> assertThat(why).hasMessageContaining("owners"));
    }
}
