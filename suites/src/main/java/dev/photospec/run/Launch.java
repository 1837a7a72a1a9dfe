package dev.photospec.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.photospec.suite.AuthenticationSuite;
import dev.photospec.suite.Docket;
import dev.photospec.suite.MetadataSuite;
import dev.photospec.suite.PlaceholderSuite;
import dev.photospec.suite.QuerySuite;
import dev.photospec.suite.ScopesSuite;
import dev.photospec.suite.SizesSuite;
import dev.photospec.suite.StatusSuite;
import dev.photospec.suite.UpdateSuite;
import dev.photospec.suite.ValueSuite;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the suites with the JUnit Platform Launcher. */
final class Launch {

    private static final Map<String, Class<?>> SUITES = suites();

    /** JUnit remembers every test of a plan; several small ones keep the memory flat. */
    private static final int LARGEST_PLAN = 1000;

    private Launch() {}

    private static Map<String, Class<?>> suites() {
        Map<String, Class<?>> suites = new LinkedHashMap<>();
        suites.put("status", StatusSuite.class);
        suites.put("metadata", MetadataSuite.class);
        suites.put("value", ValueSuite.class);
        suites.put("sizes", SizesSuite.class);
        suites.put("placeholder", PlaceholderSuite.class);
        suites.put("query", QuerySuite.class);
        suites.put("scopes", ScopesSuite.class);
        suites.put("authentication", AuthenticationSuite.class);
        suites.put("update", UpdateSuite.class);
        return suites;
    }

    /**
     * Runs every suite that has cases.
     *
     * @param concurrency requests under way at once
     * @throws IllegalStateException if JUnit could not run a suite at all
     */
    static void of(Docket docket, int concurrency) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            int atOnce = Math.max(1, LARGEST_PLAN / Math.max(1, docket.size()));
            for (int left = docket.rounds(); left > 0; left -= atOnce) {
                Docket plan = docket.times(Math.min(left, atOnce));
                session.getStore().put(Namespace.GLOBAL, Docket.KEY, plan);
                session.getLauncher().execute(request(plan, Hearing.threads(concurrency)), summary);
                refuseFailure(summary);
            }
        }
    }

    private static void refuseFailure(SummaryGeneratingListener summary) {
        summary.getSummary().getFailures().stream()
                .filter(failure -> failure.getTestIdentifier().isContainer())
                .findFirst()
                .ifPresent(failure -> {
                    throw new IllegalStateException("JUnit could not run a suite: " + failure.getException());
                });
    }

    private static LauncherDiscoveryRequest request(Docket docket, int threads) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(SUITES.entrySet().stream()
                        .filter(suite -> docket.has(suite.getKey()))
                        .map(suite -> selectClass(suite.getValue()))
                        .toList())
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                // The fork-join pool runs more at once than it is told to.
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.executor-service", "WORKER_THREAD_POOL")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", String.valueOf(threads))
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.max-pool-size", String.valueOf(threads))
                .build();
    }
}
