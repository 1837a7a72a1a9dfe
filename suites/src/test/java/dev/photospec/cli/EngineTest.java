package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Mutants;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import dev.photospec.vendor.Photospec;
import dev.photospec.vendor.PhotospecSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run as the JUnit Platform sees it. */
class EngineTest {

    /** Without a base class and without Jupiter, as a vendor writes it. */
    @PhotospecSuite(only = "value-*", reportDir = "target/engine-test")
    static class ConfiguredSuite {}

    /** With a target that is there only while the tests run. */
    @PhotospecSuite
    static class SuppliedSuite implements Supplier<Photospec>, AutoCloseable {

        private static final InheritableThreadLocal<Photospec> described = new InheritableThreadLocal<>();
        private static final InheritableThreadLocal<List<String>> closed = new InheritableThreadLocal<>();

        @Override
        public Photospec get() {
            return described.get();
        }

        @Override
        public void close() {
            closed.get().add("closed");
        }
    }

    /** Not ours. */
    static class OrdinaryClass {}

    private static final String ONE =
            "[engine:photospec]/[file:%s]/[profile:graph-v1.0]/[suite:status]/[requirement:value-answers-200]";

    @TempDir
    private Path folder;

    private static Behaviour mutant(String id) {
        return Mutants.bundled().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .behaviour();
    }

    private static EngineExecutionResults executed(DiscoverySelector... selectors) {
        return EngineTestKit.engine("photospec").selectors(selectors).execute();
    }

    /** Judges the whole profile of a target, by a class that supplies it. */
    private EngineExecutionResults supplied(Photospec photospec) {
        SuppliedSuite.described.set(photospec.reportDir(folder.resolve("report")));
        SuppliedSuite.closed.set(new java.util.ArrayList<>());
        return executed(selectClass(SuppliedSuite.class));
    }

    private JsonNode counts() {
        return new JsonMapper()
                .readTree(folder.resolve("report/conformance.json"))
                .path("counts");
    }

    private static Photospec writing(Target target) {
        return Photospec.of(target).allowWrites().allowResidue();
    }

    private static Stream<ReportEntry> entries(Events events) {
        return events.reportingEntryPublished().map(one -> one.getRequiredPayload(ReportEntry.class));
    }

    @Test
    void every_case_of_a_right_server_is_a_test_that_passes() {
        try (Staging staging = new Staging()) {
            EngineExecutionResults results = supplied(writing(staging.target()));

            results.allEvents().failed().assertThatEvents().isEmpty();
            assertThat(results.testEvents().succeeded().count())
                    .isEqualTo(counts().path("passed").asLong());
            assertThat(results.testEvents().started().count())
                    .isEqualTo(results.testEvents().finished().count())
                    .isEqualTo(counts().path("expected").asLong());
            assertThat(results.containerEvents().started().count())
                    .isEqualTo(results.containerEvents().finished().count());
            assertThat(results.containerEvents().started().map(Event::getTestDescriptor))
                    .extracting(TestDescriptor::getDisplayName)
                    .contains("placeholder", "value", "update")
                    .anyMatch(name -> name.startsWith("value-answers-200: "));
            assertThat(SuppliedSuite.closed.get()).containsExactly("closed");
        }
    }

    @Test
    void a_faulty_server_fails_case_by_case_with_the_text_of_the_terminal() {
        try (Staging staging = new Staging(mutant("listed-scope-is-refused"))) {
            EngineExecutionResults results = supplied(Photospec.of(staging.target()));

            assertThat(results.testEvents().failed().count())
                    .isEqualTo(counts().path("failed").asLong())
                    .isPositive();
            assertThat(results.testEvents().aborted().count())
                    .isEqualTo(counts().path("not-judged").asLong()
                            + counts().path("not-applicable").asLong())
                    .isPositive();
            assertThat(results.testEvents().failed().map(EngineTest::said))
                    .allMatch(text -> text.contains("✘ ") && text.contains("expected  "));
            assertThat(results.testEvents().aborted().map(EngineTest::said))
                    .anyMatch(text -> text.startsWith("not judged: ") && text.contains("--allow-writes"));
            assertThat(entries(results.testEvents()).map(ReportEntry::getKeyValuePairs))
                    .anySatisfy(values -> assertThat(values).containsKeys("request", "finding", "curl"));
            results.containerEvents().failed().assertThatEvents().isEmpty();
        }
    }

    private static String said(Event finished) {
        return finished.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow()
                .getMessage();
    }

    @Test
    void a_warning_passes_with_an_entry() {
        try (Staging staging = new Staging(mutant("id-is-a-guid"))) {
            EngineExecutionResults results =
                    supplied(Photospec.of(staging.target()).with("--only", "metadata-id-spells-the-size"));

            results.testEvents().failed().assertThatEvents().isEmpty();
            assertThat(entries(results.testEvents()).map(ReportEntry::getKeyValuePairs))
                    .anySatisfy(values -> assertThat(values.get("warning")).startsWith("Warnings ("));
        }
    }

    @Test
    void a_target_that_cannot_be_reached_turns_the_run_red() {
        Target gone;
        try (Staging staging = new Staging()) {
            gone = staging.target();
        }
        EngineExecutionResults results = supplied(Photospec.of(gone));

        results.containerEvents()
                .failed()
                .assertThatEvents()
                .haveExactly(
                        1, event(finishedWithFailure(message(text -> text.contains("the target is unreachable")))));
        results.testEvents().started().assertThatEvents().isEmpty();
        assertThat(results.containerEvents().skipped().count()).isPositive();
    }

    @Test
    void a_wrong_configuration_turns_the_run_red_with_its_message() {
        EngineExecutionResults results =
                supplied(Photospec.at("http://127.0.0.1:1").yaml("target: 1"));

        results.containerEvents()
                .failed()
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message(text -> text.contains("owners")))));
    }

    @Test
    void a_configured_class_without_its_configuration_is_red_and_an_ordinary_class_is_nothing() {
        EngineExecutionResults results = executed(selectClass(ConfiguredSuite.class), selectClass(OrdinaryClass.class));

        results.containerEvents()
                .failed()
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message(text -> text.contains("photospec.yaml")))));
        assertThat(results.containerEvents().started().map(Event::getTestDescriptor))
                .filteredOn(one -> one.getSource().isPresent())
                .extracting(one -> one.getSource().orElseThrow())
                .containsExactly(ClassSource.from(ConfiguredSuite.class));
    }

    @Test
    void a_file_is_planned_before_anything_is_sent() throws Exception {
        try (Staging staging = new Staging()) {
            Path file = Path.of(staging.config(folder, Limits.DEFAULT));
            TestDescriptor root = EngineTestKit.engine("photospec")
                    .selectors(selectFile(file.toString()))
                    .discover()
                    .getEngineDescriptor();

            List<? extends TestDescriptor> tests = root.getDescendants().stream()
                    .filter(TestDescriptor::isTest)
                    .toList();
            assertThat(tests)
                    .extracting(one ->
                            ((TestDescriptor) one).getParent().orElseThrow().getUniqueId())
                    .extracting(id -> id.getLastSegment().getValue())
                    .containsAll(Profiles.load("graph-v1.0").requirements().stream()
                            .filter(row -> !row.isExcluded())
                            .map(row -> row.id())
                            .toList());
            assertThat(tests).extracting(TestDescriptor::getDisplayName).doesNotHaveDuplicates();
            TestDescriptor one = tests.stream()
                    .filter(test -> test.getDisplayName().startsWith("value-answers-200: GET /me/photo/$value"))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.getTags())
                    .contains(TestTag.create("status"), TestTag.create("documented"), TestTag.create("me"));
            ClasspathResourceSource row =
                    (ClasspathResourceSource) one.getSource().orElseThrow();
            assertThat(Files.readAllLines(Path.of("../schemas", row.getClasspathResourceName())))
                    .element(row.getPosition().orElseThrow().getLine() - 1)
                    .isEqualTo("  - id: value-answers-200");
            assertThat(staging.reference().verbsSeen()).isEmpty();
        }
    }

    @Test
    void one_case_of_many_is_executed_by_its_unique_id() throws Exception {
        try (Staging staging = new Staging()) {
            String file = staging.config(folder, Limits.DEFAULT);
            String requirement = ONE.replace("%s", file.replace("/", "%2F"));
            String id = requirement + "/[case:value-answers-200%2FGET%2Fme%2Fvalue]";

            executed(selectUniqueId(id))
                    .testEvents()
                    .assertStatistics(seen -> seen.started(1).succeeded(1));
            assertThat(executed(selectUniqueId(requirement))
                            .testEvents()
                            .succeeded()
                            .count())
                    .isBetween(2L, 30L);
        }
    }
}
