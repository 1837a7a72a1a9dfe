package dev.photospec.engine;

import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Problem;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/** Executes one run, and turns it red where something is wrong that is not of a case. */
final class RunExecution {

    private final RunDescriptor descriptor;
    private final EngineExecutionListener platform;
    private final CancellationSignal cancellation;

    RunExecution(RunDescriptor descriptor, EngineExecutionListener platform, CancellationSignal cancellation) {
        this.descriptor = descriptor;
        this.platform = platform;
        this.cancellation = cancellation;
    }

    void execute() {
        if (cancellation.isGiven()) {
            platform.executionSkipped(descriptor, "cancelled");
            return;
        }
        platform.executionStarted(descriptor);
        CaseEvents events = new CaseEvents(descriptor, platform, cancellation);
        TestExecutionResult result = result(events);
        events.close();
        platform.executionFinished(descriptor, result);
    }

    private TestExecutionResult result(CaseEvents events) {
        try (EngineRun run = descriptor.run()) {
            if (!run.isKnownBeforehand()) {
                descriptor.plan();
                descriptor.getChildren().forEach(this::register);
            }
            run.judge(events, chosen(), events);
            return result(events.conclusion());
        } catch (Exception e) {
            return TestExecutionResult.failed(e);
        }
    }

    private void register(TestDescriptor one) {
        platform.dynamicTestRegistered(one);
        one.getChildren().forEach(this::register);
    }

    /** Returns the cases that are left of the plan; null for all. */
    private Set<String> chosen() {
        return descriptor.isSelection()
                ? descriptor.cases().map(CaseDescriptor::caseName).collect(Collectors.toSet())
                : null;
    }

    /** Cases say what they found themselves; the rest must not pass unseen. */
    private TestExecutionResult result(Conclusion conclusion) {
        if (cancellation.isGiven()) {
            return CaseResult.aborted("cancelled; " + conclusion.why());
        }
        boolean bad = conclusion.problems().stream().anyMatch(RunExecution::isSerious);
        boolean judged = switch (conclusion.conformance()) {
            case CONFORMANT, SELECTION, NOT_CONFORMANT -> true;
            case INCOMPLETE -> conclusion.counts().judged() > 0;
            case UNREACHABLE, STALE_WAIVER, KIT_FAULT, INTERRUPTED -> false;
        };
        return bad || !judged ? CaseResult.failed(conclusion.why()) : TestExecutionResult.successful();
    }

    private static boolean isSerious(Problem problem) {
        return switch (problem.kind()) {
            case UNRESTORED, STALE_WAIVER, KIT_FAULT -> true;
            case REENCODED -> false;
        };
    }
}
