package dev.photospec.vendor;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * A run as JUnit tests. The run goes on beside them in its own order and with its own concurrency; the test
 * of a requirement waits until the last of its cases is judged. So JUnit may walk through the tests in
 * whatever order, all of them or one, and the reports are the same.
 */
final class RequirementTests implements VerdictListener {

    private final CompletableFuture<Run> begun = new CompletableFuture<>();
    private final CompletableFuture<Conclusion> ended = new CompletableFuture<>();
    private final Map<String, PendingVerdicts> hearings = new LinkedHashMap<>();

    static Stream<DynamicNode> of(Photospec photospec, BiConsumer<String, String> entries) {
        RequirementTests tests = new RequirementTests();
        Thread judging = new Thread(() -> tests.judge(photospec), "photospec-run");
        judging.setDaemon(true);
        judging.start();
        Run run = Waiting.on(tests.begun);
        RequirementOutcome ruling = new RequirementOutcome(run, entries);
        return Stream.concat(tests.aspects(ruling), Stream.of(tests.conclusion()))
                .onClose(() -> join(judging));
    }

    private void judge(Photospec photospec) {
        try {
            photospec.run(this);
        } catch (IOException | RuntimeException | Error e) {
            begun.completeExceptionally(e);
            ended.completeExceptionally(e);
            hearings.values().forEach(hearing -> hearing.broken(e));
        }
    }

    private Stream<DynamicNode> aspects(RequirementOutcome ruling) {
        Map<String, Stream.Builder<DynamicNode>> aspects = new LinkedHashMap<>();
        hearings.values()
                .forEach(hearing -> aspects.computeIfAbsent(hearing.aspect(), aspect -> Stream.builder())
                        .add(DynamicTest.dynamicTest(hearing.name(), () -> ruling.on(Waiting.on(hearing.all())))));
        return aspects.entrySet().stream()
                .map(aspect -> DynamicContainer.dynamicContainer(
                        aspect.getKey(), aspect.getValue().build()));
    }

    /** Without it, a target that cannot be reached would leave nothing but aborted tests, and a green build. */
    private DynamicNode conclusion() {
        return DynamicTest.dynamicTest("the run as a whole", () -> RequirementOutcome.on(Waiting.on(ended)));
    }

    private static void join(Thread judging) {
        try {
            judging.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String format() {
        return "tests";
    }

    @Override
    public void started(Run run, Output output) {
        List<Planned> planned = run.profiles().stream()
                .flatMap(profile -> profile.requirements().stream())
                .filter(one -> one.expected() > 0)
                .toList();
        planned.forEach(one -> hearings.put(one.requirement().id(), new PendingVerdicts(one)));
        begun.complete(run);
    }

    @Override
    public void judged(CaseVerdict verdict) {
        hearings.get(verdict.requirement()).add(verdict);
    }

    @Override
    public void finished(Conclusion conclusion) {
        hearings.values().forEach(PendingVerdicts::close);
        ended.complete(conclusion);
    }
}
