package dev.photospec.vendor;

import dev.photospec.engine.EngineRun;
import dev.photospec.run.ProfilePlan;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.platform.commons.support.ReflectionSupport;

/** The run that an object of the annotated class describes; it is made when the run begins, and lives as long. */
final class SuppliedRun implements EngineRun {

    private final Class<?> type;
    private final PhotospecSuite suite;
    private Object made;
    private EngineRun run;

    SuppliedRun(Class<?> type, PhotospecSuite suite) {
        this.type = type;
        this.suite = suite;
    }

    @Override
    public boolean isKnownBeforehand() {
        return false;
    }

    @Override
    public List<ProfilePlan> plan() {
        made = ReflectionSupport.newInstance(type);
        run = SuiteFinder.described((Photospec) ((Supplier<?>) made).get(), suite)
                .invocation();
        return run.plan();
    }

    @Override
    public void judge(VerdictListener listener, Set<String> chosen, Gate gate) throws IOException {
        run.judge(listener, chosen, gate);
    }

    @Override
    public void close() throws Exception {
        if (made instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
