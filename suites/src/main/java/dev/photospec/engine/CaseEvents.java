package dev.photospec.engine;

import dev.photospec.plan.Case;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import dev.photospec.verdict.cause.Causes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;

/**
 * Fires the platform's events, each on the thread that judges the case. Cases end in any order and may come again
 * in another round, so what is above them stays open until the run ends.
 */
final class CaseEvents implements VerdictListener, EngineRun.Gate {

    private final RunDescriptor run;
    private final EngineExecutionListener platform;
    private final CancellationSignal cancellation;
    private final Map<String, CaseDescriptor> cases = new HashMap<>();
    private final Map<String, Integer> rounds = new HashMap<>();
    /** By the thread that judges it: two rounds of a case may be under way at once. */
    private final Map<Thread, CaseDescriptor> begun = new HashMap<>();

    /** Each after what stands above it. */
    private final Set<TestDescriptor> open = new LinkedHashSet<>();

    private CaseResult results;
    private Causes causes;
    private Conclusion conclusion;

    CaseEvents(RunDescriptor run, EngineExecutionListener platform, CancellationSignal cancellation) {
        this.run = run;
        this.platform = platform;
        this.cancellation = cancellation;
    }

    @Override
    public String format() {
        return PhotospecEngine.ID;
    }

    @Override
    public synchronized void started(Run started, Output output) throws IOException {
        results = run.isHeard() ? new CaseResult(started, output) : null;
        causes = run.isHeard() ? new Causes(started) : null;
        cases.putAll(run.cases().collect(Collectors.toMap(CaseDescriptor::caseName, Function.identity())));
    }

    @Override
    public synchronized boolean begins(String profile, Case judged) {
        String name = EngineRun.name(profile, judged.id());
        if (cancellation.isGiven()) {
            return false;
        }
        CaseDescriptor test = cases.get(name);
        int round = rounds.merge(name, 1, Integer::sum);
        if (round > 1) {
            test = again(test, round);
        }
        open(test.group());
        begun.put(Thread.currentThread(), test);
        platform.executionStarted(test);
        return true;
    }

    private CaseDescriptor again(CaseDescriptor first, int round) {
        CaseDescriptor test = first.round(round);
        first.group().addChild(test);
        platform.dynamicTestRegistered(test);
        return test;
    }

    private void open(TestDescriptor group) {
        if (group == run || open.contains(group)) {
            return;
        }
        open(group.getParent().orElseThrow());
        open.add(group);
        platform.executionStarted(group);
    }

    @Override
    public synchronized void judged(CaseVerdict verdict) throws IOException {
        CaseDescriptor test = begun.remove(Thread.currentThread());
        if (results == null) {
            platform.executionFinished(test, CaseResult.unheard(verdict));
            return;
        }
        causes.add(verdict);
        publish(test, results.entry(verdict));
        results.tell(verdict);
        platform.executionFinished(test, results.toResult(verdict));
    }

    private void publish(TestDescriptor about, ReportEntry entry) {
        if (entry != null) {
            platform.reportingEntryPublished(about, entry);
        }
    }

    @Override
    public synchronized void finished(Conclusion ended) {
        conclusion = ended;
        if (causes != null) {
            publish(run, CaseResult.entry(causes.ranked()));
        }
    }

    Conclusion conclusion() {
        return conclusion;
    }

    /** Ends what is open and skips what never began, so that no test of the tree is left without an end. */
    synchronized void close() {
        String why = conclusion == null ? "the run did not take place" : conclusion.why();
        begun.values().forEach(test -> platform.executionFinished(test, CaseResult.aborted(why)));
        run.getChildren().forEach(group -> skip(group, why));
        List<TestDescriptor> inmost = new ArrayList<>(open);
        Collections.reverse(inmost);
        inmost.forEach(group -> platform.executionFinished(group, TestExecutionResult.successful()));
    }

    private void skip(TestDescriptor one, String why) {
        if (open.contains(one)) {
            one.getChildren().forEach(child -> skip(child, why));
        } else if (!(one instanceof CaseDescriptor test)) {
            platform.executionSkipped(one, why);
        } else if (!rounds.containsKey(test.caseName())) {
            platform.executionSkipped(test, why);
        }
    }
}
