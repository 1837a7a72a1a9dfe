package dev.photospec.vendor;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** The whole kit as one test class, for Surefire's {@code dependenciesToScan}; see {@link Photospec#configured}. */
public final class ConformanceTest {

    /** Every requirement of the configured profile. */
    @TestFactory
    Stream<DynamicNode> conformance(TestReporter reporter) {
        return Photospec.configured().tests(reporter);
    }
}
