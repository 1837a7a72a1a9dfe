package dev.photospec.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** One run, with its profiles below it; until it is executed, perhaps without them. */
final class RunDescriptor extends AbstractTestDescriptor {

    private final Set<UniqueId> wanted = new LinkedHashSet<>();
    private final Supplier<EngineRun> source;
    private EngineRun run;
    private RuntimeException fault;
    private int planned;

    /** @param source finds the run; it throws if it is described wrongly */
    RunDescriptor(UniqueId id, String name, TestSource place, Supplier<EngineRun> source) {
        super(id, name, place);
        this.source = source;
    }

    /** Returns the descriptor of a run that nothing but itself describes, with all its cases. */
    static RunDescriptor of(UniqueId id, EngineRun run) {
        RunDescriptor descriptor = new RunDescriptor(id, "photospec run", null, () -> run);
        descriptor.want(id);
        return descriptor;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    /** Returns the class or the file; builds report tests under this name. */
    @Override
    public String getLegacyReportingName() {
        return getUniqueId().getLastSegment().getValue();
    }

    /** Returns true where tests come with the execution only; a fault must not be taken for an empty class. */
    @Override
    public boolean mayRegisterTests() {
        return fault != null || run != null && !run.isKnownBeforehand();
    }

    /** Wants whatever has this id, and everything below it. */
    void want(UniqueId id) {
        wanted.add(id);
    }

    /** Adds the cases, if they are known already. A fault is kept for the execution, where it turns the run red. */
    void populate() {
        try {
            run = source.get();
            if (run.isKnownBeforehand()) {
                plan();
            }
        } catch (RuntimeException e) {
            fault = e;
        }
    }

    /** Adds the cases that are wanted. */
    void plan() {
        planned = new RunTree(this, wanted, run.isNamed()).add(run.plan());
    }

    /**
     * Returns the run.
     *
     * @throws RuntimeException if it is described wrongly
     */
    EngineRun run() {
        if (fault != null) {
            throw fault;
        }
        return run;
    }

    /** Returns whether anybody reads what its tests say. */
    boolean isHeard() {
        return run == null || run.isHeard();
    }

    /** Returns whether it has fewer cases than were planned. */
    boolean isSelection() {
        return cases().count() < planned;
    }

    Stream<CaseDescriptor> cases() {
        return getDescendants().stream()
                .filter(CaseDescriptor.class::isInstance)
                .map(CaseDescriptor.class::cast);
    }
}
