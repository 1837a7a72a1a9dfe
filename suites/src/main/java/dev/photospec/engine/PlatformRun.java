package dev.photospec.engine;

import dev.photospec.run.RunSession;
import java.io.IOException;
import java.util.Map;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.LauncherExecutionRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Executes a run of the command line by the JUnit Platform, with our engine and nothing that it would find by itself. */
public final class PlatformRun {

    /**
     * Set in a native image, where the Launcher does without its listeners for the Flight Recorder. Nobody records them
     * here, and they take longer to start than the rest of the platform.
     */
    private static final String NATIVE_IMAGE = "org.graalvm.nativeimage.imagecode";

    private PlatformRun() {}

    /**
     * Judges.
     *
     * @return the exit code
     * @throws IOException if the reports cannot be written
     */
    public static int execute(RunSession session) throws IOException {
        CancellationToken token = CancellationToken.create();
        TestExecutionListener[] listeners = session.testListeners().stream()
                .map(TestExecutionListener.class::cast)
                .toArray(TestExecutionListener[]::new);
        SessionRun run = new SessionRun(session, token::cancel, listeners.length > 0);
        LauncherConfig config = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new PhotospecEngine(run))
                .addTestExecutionListeners(listeners)
                .build();
        LauncherExecutionRequest request = LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .configurationParameters(Map.of(
                        LauncherConstants.MEMORY_CLEANUP_ENABLED_PROPERTY_NAME,
                        "true",
                        LauncherConstants.STACKTRACE_PRUNING_ENABLED_PROPERTY_NAME,
                        "false"))
                .forExecution()
                .cancellationToken(token)
                .build();
        try (LauncherSession launcher = open(config)) {
            launcher.getLauncher().execute(request);
        }
        return run.exitCode();
    }

    /** One at a time, since the property is the process's. */
    private static synchronized LauncherSession open(LauncherConfig config) {
        String before = System.getProperty(NATIVE_IMAGE);
        System.setProperty(NATIVE_IMAGE, "runtime");
        try {
            return LauncherFactory.openSession(config);
        } finally {
            if (before == null) {
                System.clearProperty(NATIVE_IMAGE);
            } else {
                System.setProperty(NATIVE_IMAGE, before);
            }
        }
    }
}
