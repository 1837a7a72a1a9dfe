package dev.photospec.engine;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.RecordedExchange;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import dev.photospec.verdict.Views;
import dev.photospec.verdict.cause.Cause;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Says in the platform's terms what came out of a case. */
final class CaseResult {

    private final Run run;
    private final Views views = ServiceLoader.load(Views.class, CaseResult.class.getClassLoader())
            .findFirst()
            .orElseThrow();

    private final VerdictListener content = views.testContent();

    CaseResult(Run run, Output output) throws IOException {
        this.run = run;
        if (content != null) {
            content.started(run, output);
        }
    }

    /** Tells somebody's own reports what no event carries. */
    void tell(CaseVerdict verdict) throws IOException {
        if (content != null) {
            content.judged(verdict);
        }
    }

    /** Fails with the cause as the terminal tells it, aborts with the reason, or succeeds. */
    TestExecutionResult toResult(CaseVerdict verdict) {
        return switch (verdict.outcome()) {
            case PASSED, WARNED, WAIVED -> TestExecutionResult.successful();
            case FAILED -> TestExecutionResult.failed(withoutTrace(new AssertionFailedError(text(verdict))));
            case KIT_FAULT -> broken(text(verdict));
            case NOT_JUDGED -> aborted("not judged: " + verdict.reason());
            case NOT_APPLICABLE -> aborted("does not apply: " + verdict.reason());
        };
    }

    /** Returns the result alone, for a listener that knows the verdict. */
    static TestExecutionResult unheard(CaseVerdict verdict) {
        return switch (verdict.outcome()) {
            case PASSED, WARNED, WAIVED -> TestExecutionResult.successful();
            case FAILED -> TestExecutionResult.failed(null);
            case KIT_FAULT -> broken(verdict.reason());
            case NOT_JUDGED, NOT_APPLICABLE -> TestExecutionResult.aborted(null);
        };
    }

    /** A fault of our own is an error of the test, not a failure of what it tests. */
    private static TestExecutionResult broken(String why) {
        return TestExecutionResult.failed(withoutTrace(new IllegalStateException(why)));
    }

    static TestExecutionResult aborted(String why) {
        return TestExecutionResult.aborted(withoutTrace(new TestAbortedException(why)));
    }

    static TestExecutionResult failed(String why) {
        return TestExecutionResult.failed(withoutTrace(new AssertionFailedError(why)));
    }

    /** A trace would lead through our engine, which nobody looks for. */
    private static <T extends Throwable> T withoutTrace(T thrown) {
        thrown.setStackTrace(new StackTraceElement[0]);
        return thrown;
    }

    /** Returns what was sent and found, and the text of a warning. */
    ReportEntry entry(CaseVerdict verdict) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "request", lines(verdict.exchanges(), CaseResult::request));
        put(values, "finding", lines(verdict.findings(), Finding::message));
        put(values, "curl", lines(verdict.exchanges(), RecordedExchange::curl));
        if (verdict.outcome() == Outcome.WARNED || verdict.outcome() == Outcome.WAIVED) {
            put(values, verdict.outcome() == Outcome.WARNED ? "warning" : "waived", text(verdict));
        }
        put(values, "reason", verdict.reason());
        return values.isEmpty() ? null : ReportEntry.from(values);
    }

    private String text(CaseVerdict verdict) {
        return views.failure(run, verdict);
    }

    /** Returns the probable causes of what did not pass, a line each; null without any. */
    static ReportEntry entry(List<Cause> causes) {
        return causes.isEmpty() ? null : ReportEntry.from("causes", lines(causes, CaseResult::line));
    }

    private static String line(Cause cause) {
        String fact = cause.fact() == null ? "" : "; " + cause.fact();
        return cause.number() + ". " + cause.title() + " (" + cause.extent() + ")" + fact;
    }

    private static void put(Map<String, String> values, String key, String value) {
        if (value != null && !value.isBlank()) {
            values.put(key, value);
        }
    }

    private static <T> String lines(List<T> all, Function<T, String> line) {
        return all.stream().map(line).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static String request(RecordedExchange exchange) {
        return exchange.verb() + " " + exchange.url() + " → "
                + (exchange.fault() == null ? String.valueOf(exchange.status()) : exchange.fault());
    }
}
