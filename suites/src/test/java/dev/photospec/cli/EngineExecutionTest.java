package dev.photospec.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.photospec.mutant.Behaviour;
import dev.photospec.target.Target;
import dev.photospec.vendor.Photospec;
import dev.photospec.vendor.PhotospecSuite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run as the JUnit Platform hears it. */
class EngineExecutionTest {

    /** With a target that is there only while the tests run. */
    @PhotospecSuite
    static class SuppliedSuite implements Supplier<Photospec>, AutoCloseable {

        private static final InheritableThreadLocal<Photospec> described = new InheritableThreadLocal<>();
        private static final InheritableThreadLocal<List<String>> closed = new InheritableThreadLocal<>();
        private static final ThreadLocal<Runnable> beginning = new ThreadLocal<>();

        @Override
        public Photospec get() {
            Optional.ofNullable(beginning.get()).ifPresent(Runnable::run);
            return described.get();
        }

        @Override
        public void close() {
            closed.get().add("closed");
        }
    }

    @TempDir
    private Path folder;

    /** Judges the whole profile of a target, by a class that supplies it. */
    private EngineExecutionResults supplied(Photospec photospec) {
        return supplied(photospec, false);
    }

    private EngineExecutionResults supplied(Photospec photospec, boolean forgetting) {
        SuppliedSuite.described.set(photospec.reportDir(folder.resolve("report")));
        SuppliedSuite.closed.set(new ArrayList<>());
        return EngineTestKit.engine("photospec")
                .selectors(selectClass(SuppliedSuite.class))
                .configurationParameter("junit.platform.execution.memory.cleanup.enabled", String.valueOf(forgetting))
                .execute();
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
        try (Staging staging = new Staging("outlook-v2.0", Behaviour.CORRECT)) {
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
    void a_faulty_server_fails_case_by_case_with_the_cause_first_as_on_the_terminal() {
        try (Staging staging = new Staging(Behaviours.mutant("listed-scope-is-refused"))) {
            EngineExecutionResults results =
                    supplied(Photospec.of(staging.target()).with("--only", "*-scope-listed-*,value-answers-200"));

            assertThat(results.testEvents().failed().count())
                    .isEqualTo(counts().path("failed").asLong())
                    .isPositive();
            assertThat(results.testEvents().aborted().count())
                    .isEqualTo(counts().path("not-judged").asLong()
                            + counts().path("not-applicable").asLong())
                    .isPositive();
            assertThat(results.testEvents().failed().map(EngineExecutionTest::said))
                    .allMatch(text -> text.contains("  - ") && text.contains("  + ") && text.contains("  curl "));
            assertThat(results.testEvents()
                            .failed()
                            .map(EngineExecutionTest::said)
                            .map(text -> text.lines().findFirst().orElseThrow()))
                    .allMatch(line -> line.endsWith(" answers 403"));
            assertThat(results.testEvents().aborted().map(EngineExecutionTest::said))
                    .anyMatch(text -> text.startsWith("not judged: ") && text.contains("--allow-writes"));
            assertThat(entries(results.testEvents()).map(ReportEntry::getKeyValuePairs))
                    .anySatisfy(values -> assertThat(values).containsKeys("request", "finding", "curl"));
            assertThat(entries(results.containerEvents()).map(ReportEntry::getKeyValuePairs))
                    .singleElement()
                    .satisfies(values -> assertThat(values.get("causes")).startsWith("1. GET "));
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
        try (Staging staging = new Staging(Behaviours.mutant("id-is-a-guid"))) {
            EngineExecutionResults results =
                    supplied(Photospec.of(staging.target()).with("--only", "metadata-id-spells-the-size"));

            results.testEvents().failed().assertThatEvents().isEmpty();
            assertThat(entries(results.testEvents()).map(ReportEntry::getKeyValuePairs))
                    .anySatisfy(values -> assertThat(values.get("warning")).contains("  standing: shown"));
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

    /** The platform can forget a test that has ended, also while another round of it is to come. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void each_round_of_a_repeated_case_is_a_test(boolean forgetting) {
        try (Staging staging = new Staging()) {
            Photospec twice = Photospec.of(staging.target())
                    .with("--only", "value-answers-200")
                    .with("--repeat", "2");
            EngineExecutionResults results = supplied(twice, forgetting);

            results.allEvents().failed().assertThatEvents().isEmpty();

            assertThat(results.testEvents().succeeded().count())
                    .isEqualTo(counts().path("expected").asLong());
            assertThat(results.testEvents().started().map(Event::getTestDescriptor))
                    .extracting(TestDescriptor::getDisplayName)
                    .doesNotHaveDuplicates()
                    .anyMatch(name -> name.endsWith(", round 2"));
        }
    }

    @Test
    void nothing_begins_once_the_platform_has_cancelled_the_run() {
        try (Staging staging = new Staging()) {
            CancellationToken token = CancellationToken.create();
            SuppliedSuite.described.set(Photospec.of(staging.target()).reportDir(folder.resolve("report")));
            SuppliedSuite.closed.set(new ArrayList<>());
            SuppliedSuite.beginning.set(token::cancel);
            EngineExecutionResults results = EngineTestKit.engine("photospec")
                    .selectors(selectClass(SuppliedSuite.class))
                    .cancellationToken(token)
                    .execute();

            results.testEvents().started().assertThatEvents().isEmpty();
            assertThat(results.containerEvents().aborted().map(EngineExecutionTest::said))
                    .singleElement(as(STRING))
                    .startsWith("cancelled; ");
        } finally {
            SuppliedSuite.beginning.remove();
        }
    }
}
