package dev.photospec.vendor;

import dev.photospec.engine.EngineRun;
import dev.photospec.engine.RunFinder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the runs of classes with {@link PhotospecSuite}, and of files named {@code photospec.yaml}. */
public final class SuiteFinder implements RunFinder {

    private static final String CONFIGURATION = "photospec.yaml";

    /** For the service loader. */
    public SuiteFinder() {}

    @Override
    public boolean describes(Class<?> type) {
        return !type.isAnnotation() && AnnotationSupport.isAnnotated(type, PhotospecSuite.class);
    }

    @Override
    public EngineRun of(Class<?> type) {
        PhotospecSuite suite =
                AnnotationSupport.findAnnotation(type, PhotospecSuite.class).orElseThrow();
        return Supplier.class.isAssignableFrom(type)
                ? new SuppliedRun(type, suite)
                : described(configured(suite), suite).invocation();
    }

    @Override
    public Optional<EngineRun> of(Path file) {
        return file.endsWith(CONFIGURATION)
                ? Optional.of(Photospec.configured("", file.toString()).invocation())
                : Optional.empty();
    }

    private static Photospec configured(PhotospecSuite suite) {
        Map<String, String> environment = EnvironmentVariables.of(Map.of());
        return Photospec.configured(
                suite.target().isEmpty() ? environment.getOrDefault("PHOTOSPEC_TARGET", "") : suite.target(),
                suite.config().isEmpty()
                        ? environment.getOrDefault("PHOTOSPEC_CONFIG", CONFIGURATION)
                        : suite.config());
    }

    /** Adds what the annotation says beside the target and its configuration. */
    static Photospec described(Photospec run, PhotospecSuite suite) {
        Photospec described = with(run, "--profile", suite.profile());
        described = with(described, "--only", suite.only());
        described = with(described, "--except", suite.except());
        described = suite.allowWrites() ? described.allowWrites() : described;
        described = suite.allowResidue() ? described.allowResidue() : described;
        return with(described, "--report-dir", suite.reportDir()).with(suite.options());
    }

    private static Photospec with(Photospec run, String option, String... values) {
        Photospec described = run;
        for (String value : values) {
            described = value.isEmpty() ? described : described.with(option, value);
        }
        return described;
    }
}
