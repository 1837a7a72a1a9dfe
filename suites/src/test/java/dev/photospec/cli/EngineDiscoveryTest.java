package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Limits;
import dev.photospec.vendor.PhotospecSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The tests that the JUnit Platform discovers before a run. */
class EngineDiscoveryTest {

    /** Without a base class and without Jupiter, as a vendor writes it. */
    @PhotospecSuite(only = "value-*", reportDir = "target/engine-test")
    static class ConfiguredSuite {}

    /** Not ours. */
    static class OrdinaryClass {}

    private static final String ONE =
            "[engine:photospec]/[file:%s]/[profile:graph-v1.0]/[suite:status]/[requirement:value-answers-200]";

    @TempDir
    private Path folder;

    private static EngineExecutionResults executed(DiscoverySelector... selectors) {
        return EngineTestKit.engine("photospec").selectors(selectors).execute();
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
            // Otherwise a filter that leaves nothing would leave an empty run, which is green.
            assertThat(root.getDescendants()).noneMatch(TestDescriptor::mayRegisterTests);
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
