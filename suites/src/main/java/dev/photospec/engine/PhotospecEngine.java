package dev.photospec.engine;

import java.util.ServiceLoader;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/**
 * Every case of a run as a test of the JUnit Platform, 1.11 or newer. Runs are described by classes and
 * configuration files. The run keeps its own order and threads; its verdicts become the platform's events.
 */
public final class PhotospecEngine implements TestEngine {

    /** The name by which builds include and exclude it. */
    public static final String ID = "photospec";

    private final RunFinder finder;
    private final EngineRun only;

    /** Finds runs by the {@link RunFinder} of the class path. */
    public PhotospecEngine() {
        this(ServiceLoader.load(RunFinder.class, PhotospecEngine.class.getClassLoader())
                .findFirst()
                .orElseThrow());
    }

    PhotospecEngine(RunFinder finder) {
        this.finder = finder;
        this.only = null;
    }

    /** Finds one run, whatever is selected. */
    PhotospecEngine(EngineRun only) {
        this.finder = null;
        this.only = only;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor root = new EngineDescriptor(id, "Photospec");
        if (only == null) {
            resolve(request, root);
        } else {
            root.addChild(RunDescriptor.of(id.append("run", "all"), only));
        }
        root.getChildren().forEach(run -> ((RunDescriptor) run).populate());
        return root;
    }

    private void resolve(EngineDiscoveryRequest request, EngineDescriptor root) {
        EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
                .addClassContainerSelectorResolver(finder::describes)
                .addSelectorResolver(context -> new RunSelectorResolver(finder, context.getClassNameFilter()))
                .build()
                .resolve(request, root);
    }

    @Override
    public void execute(ExecutionRequest request) {
        TestDescriptor root = request.getRootTestDescriptor();
        CancellationSignal cancellation = CancellationSignal.of(request);
        request.getEngineExecutionListener().executionStarted(root);
        for (TestDescriptor run : root.getChildren()) {
            new RunExecution((RunDescriptor) run, request.getEngineExecutionListener(), cancellation).execute();
        }
        request.getEngineExecutionListener().executionFinished(root, TestExecutionResult.successful());
    }
}
