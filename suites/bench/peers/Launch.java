import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs one peer: {@code java Launch CLASS THREADS}. */
final class Launch {

    private Launch() {}

    public static void main(String[] arguments) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        String prefix = "junit.jupiter.execution.parallel.";
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(arguments[0]))
                                .configurationParameter(prefix + "enabled", "true")
                                .configurationParameter(prefix + "mode.default", "concurrent")
                                .configurationParameter(prefix + "config.executor-service", "WORKER_THREAD_POOL")
                                .configurationParameter(prefix + "config.strategy", "fixed")
                                .configurationParameter(prefix + "config.fixed.parallelism", arguments[1])
                                .configurationParameter(prefix + "config.fixed.max-pool-size", arguments[1])
                                .build(),
                        summary);
        System.out.println(summary.getSummary().getTestsSucceededCount() + " passed");
        System.exit(summary.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
    }
}
