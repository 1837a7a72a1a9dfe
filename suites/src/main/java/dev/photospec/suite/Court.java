package dev.photospec.suite;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Pronounces a verdict in JUnit's terms, so that every runner shows it as what it is. */
final class Court {

    private Court() {}

    static void hear(JudgedCase judged, Docket docket) {
        docket.pronounce().apply(judged).ifPresent(Court::tell);
    }

    private static void tell(CaseVerdict verdict) {
        switch (verdict.outcome()) {
            case PASSED, WARNED, WAIVED -> {}
            case FAILED ->
                throw new AssertionFailedError(
                        verdict.findings().stream().map(Finding::message).collect(Collectors.joining("; ")));
            case NOT_JUDGED, NOT_APPLICABLE -> throw new TestAbortedException(verdict.reason());
            case KIT_FAULT -> throw new IllegalStateException(verdict.reason());
        }
    }
}
