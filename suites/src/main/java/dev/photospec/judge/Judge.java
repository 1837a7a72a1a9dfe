package dev.photospec.judge;

import dev.photospec.check.CheckResults;
import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.TransportError;
import dev.photospec.exchange.limits.RetryBudget;
import dev.photospec.exchange.record.Recorder;
import dev.photospec.plan.Case;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.scenario.Observed;
import dev.photospec.spec.Reading;
import dev.photospec.spec.Requirement;
import dev.photospec.verdict.CaseKey;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.RecordedExchange;
import dev.photospec.verdict.Ruling;
import dev.photospec.verdict.Timing;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Judges one profile's cases: observes, looks with every check, and decides by the standing. */
public final class Judge {

    private final String profile;
    private final CaseExecutor trial;
    private final Strictness strictness;
    private final Recorder recorder;
    private final EvaluationLimit limit = EvaluationLimit.usual();
    private final PhotoLocks locks = new PhotoLocks();

    /** @param recorder keeps exchanges for reports */
    public Judge(String profile, CaseExecutor trial, Strictness strictness, Recorder recorder) {
        this.profile = profile;
        this.trial = trial;
        this.strictness = strictness;
        this.recorder = recorder;
    }

    /** A judge by whom verdicts come without exchanges, for who only wants to know what came out. */
    public static Judge withoutRecord(String profile, CaseExecutor trial, Reading reading) {
        return new Judge(profile, trial, Strictness.of(reading), null);
    }

    /** Tries the case and says what came out; whatever breaks inside the kit is a kit fault. */
    public CaseVerdict judge(Case judged) {
        long start = System.nanoTime();
        Ruling ruling;
        Map<String, Exchange> exchanges = Map.of();
        Long visible = null;
        try {
            Observed observed = locks.holding(judged, () -> trial.observe(judged, seen -> isKept(judged, seen)));
            exchanges = observed.exchanges();
            ruling = rule(judged, observed);
            visible = visible(observed, ruling);
        } catch (RuntimeException | Error e) {
            ruling = broken(e);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        try {
            return verdict(judged, ruling, exchanges, new Timing(millis, visible));
        } catch (RuntimeException | Error e) {
            return verdict(judged, broken(e), Map.of(), Timing.of(millis));
        }
    }

    private static Long visible(Observed observed, Ruling ruling) {
        return ruling.outcome() == Outcome.PASSED && observed instanceof Observed.Seen seen
                ? seen.visibleMillis()
                : null;
    }

    private static Ruling broken(Throwable cause) {
        return Ruling.without(Outcome.KIT_FAULT, "the kit broke: " + cause);
    }

    private Ruling rule(Case judged, Observed observed) {
        if (observed instanceof Observed.NotClaimed notClaimed) {
            return Ruling.without(Outcome.NOT_APPLICABLE, notClaimed.reason());
        }
        Optional<String> obstruction = obstruction(observed.exchanges());
        if (obstruction.isPresent()) {
            return Ruling.without(Outcome.NOT_JUDGED, obstruction.get());
        }
        return observed instanceof Observed.NotSeen notSeen
                ? Ruling.without(Outcome.NOT_JUDGED, notSeen.reason())
                : rule(judged, ((Observed.Seen) observed).observation());
    }

    /** Returns what has nothing to do with the requirement: throttling, and a target that is gone. */
    private static Optional<String> obstruction(Map<String, Exchange> exchanges) {
        return exchanges.values().stream()
                .flatMap(exchange -> obstruction(exchange).stream())
                .findFirst();
    }

    private static Optional<String> obstruction(Exchange exchange) {
        boolean gone = exchange.fault() != null && exchange.fault().kind() == TransportError.Kind.UNREACHABLE;
        return gone
                ? Optional.of(
                        "the target could not be reached: " + exchange.fault().message())
                : exchange.answer().flatMap(RetryBudget::spent);
    }

    private Ruling rule(Case judged, Observation seen) {
        return limit.evaluate(() -> evaluate(judged, seen))
                .orElseGet(() -> Ruling.without(
                        Outcome.NOT_JUDGED,
                        "the answer took longer than " + limit.longest().toSeconds() + " s to evaluate"));
    }

    private Ruling evaluate(Case judged, Observation seen) {
        Requirement requirement = judged.requirement();
        CheckResults documented = CheckResults.at(requirement.expect(), seen);
        if (!requirement.isDisputed()) {
            return ruling(requirement, documented, null);
        }
        CheckResults observed = CheckResults.at(requirement.observed().expect(), seen);
        String followed = documented.isClean() ? "documented" : observed.isClean() ? "observed" : null;
        return ruling(
                requirement,
                switch (strictness.reading()) {
                    case DOCUMENTED -> documented;
                    case OBSERVED -> observed;
                    case EITHER -> observed.isClean() ? observed : documented;
                },
                followed);
    }

    /** A difference is one, whatever else could not be seen; without any, all must have been seen. */
    private Ruling ruling(Requirement requirement, CheckResults look, String followed) {
        return look.findings().isEmpty()
                ? look.obstacle()
                        .map(reason -> Ruling.without(Outcome.NOT_JUDGED, reason))
                        .orElseGet(() -> new Ruling(Outcome.PASSED, null, followed, List.of()))
                : new Ruling(strictness.whenBroken(requirement), null, followed, look.findings());
    }

    private boolean isKept(Case judged, Observation seen) {
        return rule(judged, seen).findings().isEmpty();
    }

    private CaseVerdict verdict(Case judged, Ruling ruling, Map<String, Exchange> exchanges, Timing timing) {
        boolean inFull = ruling.outcome() != Outcome.PASSED;
        // First the exchanges: whatever was sent with them is a secret from then on.
        List<RecordedExchange> recorded = recorder == null ? List.of() : recorded(exchanges, inFull);
        return new CaseVerdict(
                key(judged, path(exchanges)), recorder == null ? ruling : recorder.masked(ruling), recorded, timing);
    }

    private CaseKey key(Case judged, String path) {
        return new CaseKey(
                profile,
                judged.requirement().id(),
                judged.id(),
                judged.route().verb(),
                judged.route().template(),
                path,
                judged.owner(),
                judged.requirement().state().name().toLowerCase(Locale.ROOT),
                judged.variant(),
                judged.classes());
    }

    /** Returns the path of the last request, as it was sent, or null if there was none. */
    private static String path(Map<String, Exchange> exchanges) {
        return exchanges.values().stream()
                .reduce((first, second) -> second)
                .map(last -> URI.create(last.request().url()).getRawPath())
                .orElse(null);
    }

    private List<RecordedExchange> recorded(Map<String, Exchange> exchanges, boolean inFull) {
        return exchanges.entrySet().stream()
                .map(sent -> recorder.record(sent.getKey(), sent.getValue(), inFull))
                .toList();
    }
}
