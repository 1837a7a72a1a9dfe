package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.judge.CaseQueue;
import dev.photospec.judge.Judge;
import dev.photospec.judge.ProfileJob;
import dev.photospec.plan.Case;
import dev.photospec.run.ClientKind;
import dev.photospec.run.Pool;
import dev.photospec.run.RunContext;
import dev.photospec.run.RunSession;
import dev.photospec.run.RunSettings;
import dev.photospec.run.Selector;
import dev.photospec.run.Targets;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.spec.Reading;
import dev.photospec.spec.load.Profiles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What breaks in one case is charged to the kit, and the others are judged as ever. */
class CaseFaultTest {

    /** Ways for a case to break. */
    enum Break {
        EXCEPTION {
            @Override
            void now() {
                throw new IllegalStateException("broken on purpose");
            }
        },
        ASSERTION {
            @Override
            void now() {
                throw new AssertionError("broken on purpose");
            }
        },
        LINKAGE {
            @Override
            void now() {
                throw new NoClassDefFoundError("broken/on/purpose");
            }
        },
        STACK {
            @Override
            void now() {
                deeper(0);
            }

            private long deeper(long depth) {
                return depth < 0 ? depth : deeper(depth + 1) + 1;
            }
        },
        MEMORY {
            @Override
            void now() {
                throw new IllegalStateException("there was room for " + new long[Integer.MAX_VALUE].length);
            }
        };

        abstract void now();
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_case_that_breaks_is_a_fault_of_the_kit_and_no_other_is(Break broken) throws Exception {
        StringWriter terminal = new StringWriter();
        PrintWriter out = new PrintWriter(terminal);
        RunContext caller = new RunContext(
                out,
                out,
                Map.of(),
                new TerminalInfo(Map.of())::output,
                null,
                false,
                (docket, concurrency) -> Pool.judge(first(docket, broken), concurrency),
                UnaryOperator.identity());
        int exit;
        try (Targets targets = Targets.reference(
                List.of(Profiles.load("graph-v1.0")), Reading.DOCUMENTED, (profile, target) -> target)) {
            exit = new RunSession(settings(), targets, caller).run();
        }

        assertThat(exit).isEqualTo(6);
        assertThat(terminal.toString().replaceAll("\\s+", " "))
                .contains("KIT FAULT: 1 case broke the kit itself (exit code 6)", "the kit broke: java.lang.")
                .doesNotContain("CONFORMANT: ");
        JsonNode counts =
                new JsonMapper().readTree(folder.resolve("conformance.json")).path("counts");
        assertThat(counts.path("kit-fault").asInt()).isEqualTo(1);
        assertThat(counts.path("passed").asInt()).isEqualTo(11);
        assertThat(counts.path("failed").asInt()).isZero();
    }

    private RunSettings settings() {
        Selector selector = new Selector(List.of("value-answers-200"), List.of());
        return new RunSettings(Reading.DOCUMENTED, folder, List.of("json"), selector, ClientKind.JDK, false);
    }

    private static CaseQueue first(CaseQueue docket, Break broken) {
        ProfileJob whole = docket.jobs().get(0);
        CaseExecutor breaking = (judged, settled) -> {
            broken.now();
            throw new IllegalStateException("it did not break");
        };
        Judge judge = Judge.withoutRecord(whole.profile(), breaking, Reading.DOCUMENTED);
        List<Case> cases = whole.cases();
        return new CaseQueue(
                Stream.of(
                                new ProfileJob(whole.profile(), cases.subList(0, 1), judge),
                                new ProfileJob(whole.profile(), cases.subList(1, cases.size()), whole.judge()))
                        .toList(),
                docket.rounds(),
                docket.onCase(),
                docket.afterRound());
    }
}
