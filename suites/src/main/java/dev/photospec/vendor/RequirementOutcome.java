package dev.photospec.vendor;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.Views;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Says in JUnit's terms what became of a requirement: the worst of its cases decides. */
final class RequirementOutcome {

    private final Run run;
    private final BiConsumer<String, String> entries;
    private final Views views = ServiceLoader.load(Views.class).findFirst().orElseThrow();

    /** @param entries takes the name and the text of what is to be read although the test passes */
    RequirementOutcome(Run run, BiConsumer<String, String> entries) {
        this.run = run;
        this.entries = entries;
    }

    /** Fails with the terminal's text, aborts with what is missing, or returns. */
    void on(List<CaseVerdict> verdicts) {
        List<CaseVerdict> broken = with(verdicts, Outcome.FAILED, Outcome.KIT_FAULT);
        if (!broken.isEmpty()) {
            throw new AssertionFailedError(views.failures(run, broken));
        }
        List<CaseVerdict> open = with(verdicts, Outcome.NOT_JUDGED);
        if (verdicts.isEmpty()) {
            throw new TestAbortedException("no case was tried");
        }
        if (!open.isEmpty()) {
            throw new TestAbortedException(open.size() + " of " + verdicts.size() + " cases not judged: " + why(open));
        }
        if (with(verdicts, Outcome.NOT_APPLICABLE).size() == verdicts.size()) {
            throw new TestAbortedException("does not apply: " + why(verdicts));
        }
        String told = views.failures(run, with(verdicts, Outcome.WARNED, Outcome.WAIVED));
        if (!told.isEmpty()) {
            entries.accept(verdicts.get(0).requirement(), told);
        }
    }

    /** Fails where nothing, or not everything that was to be said, could be said of the target. */
    static void on(Conclusion conclusion) {
        boolean told = switch (conclusion.conformance()) {
            case CONFORMANT, SELECTION, NOT_CONFORMANT -> true;
            case INCOMPLETE -> conclusion.counts().judged() > 0;
            case UNREACHABLE, STALE_WAIVER, KIT_FAULT, INTERRUPTED -> false;
        };
        if (!told) {
            throw new AssertionFailedError(conclusion.why());
        }
    }

    private static List<CaseVerdict> with(List<CaseVerdict> verdicts, Outcome... outcomes) {
        return verdicts.stream()
                .filter(verdict -> List.of(outcomes).contains(verdict.outcome()))
                .toList();
    }

    private static String why(List<CaseVerdict> verdicts) {
        Map<String, Long> reasons = verdicts.stream()
                .collect(Collectors.groupingBy(
                        verdict -> String.valueOf(verdict.reason()), TreeMap::new, Collectors.counting()));
        return String.join("; ", reasons.keySet());
    }
}
