package dev.photospec.suite;

import dev.photospec.check.Look;
import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Fault;
import dev.photospec.exchange.Recorder;
import dev.photospec.scenario.Case;
import dev.photospec.scenario.Observed;
import dev.photospec.scenario.Scenario;
import dev.photospec.spec.Reading;
import dev.photospec.spec.Requirement;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.RecordedExchange;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Judges one profile's cases: observes, looks with every check, and decides by the standing. */
public final class Judge {

    private static final int TOO_MANY_REQUESTS = 429;

    private final String profile;
    private final Scenario scenario;
    private final Reading reading;
    private final Recorder recorder;
    private final PhotoLocks locks = new PhotoLocks();

    public Judge(String profile, Scenario scenario, Reading reading, Recorder recorder) {
        this.profile = profile;
        this.scenario = scenario;
        this.reading = reading;
        this.recorder = recorder;
    }

    /** A judge by whom verdicts come without exchanges, for who only wants to know what came out. */
    public static Judge withoutRecord(String profile, Scenario scenario, Reading reading) {
        return new Judge(profile, scenario, reading, null);
    }

    /** Tries the case and says what came out; whatever breaks inside the kit is a kit fault. */
    public CaseVerdict judge(Case judged) {
        long start = System.nanoTime();
        Ruling ruling;
        Map<String, Exchange> exchanges = Map.of();
        Long visible = null;
        try {
            Observed observed = locks.holding(judged, () -> scenario.observe(judged, seen -> isKept(judged, seen)));
            exchanges = observed.exchanges();
            ruling = rule(judged, observed);
            visible = visible(observed, ruling);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            ruling = broken(e);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        try {
            return verdict(judged, ruling, exchanges, new Times(millis, visible));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return verdict(judged, broken(e), Map.of(), new Times(millis, null));
        }
    }

    /** How long the case took, and how long its write took to be seen, if it was. */
    private record Times(long whole, Long visible) {}

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
        if (observed instanceof Observed.NotSeen notSeen) {
            return Ruling.without(Outcome.NOT_JUDGED, notSeen.reason());
        }
        return obstruction(observed.exchanges())
                .map(reason -> Ruling.without(Outcome.NOT_JUDGED, reason))
                .orElseGet(() -> rule(judged, ((Observed.Seen) observed).observation()));
    }

    /** What has nothing to do with the requirement: throttling, and a target that is gone. */
    private static java.util.Optional<String> obstruction(Map<String, Exchange> exchanges) {
        return exchanges.values().stream()
                .flatMap(exchange -> {
                    if (exchange.response() != null && exchange.response().status() == TOO_MANY_REQUESTS) {
                        return java.util.stream.Stream.of("the target kept answering 429; lower limits.rate");
                    }
                    return exchange.fault() != null && exchange.fault().kind() == Fault.Kind.UNREACHABLE
                            ? java.util.stream.Stream.of("the target could not be reached: "
                                    + exchange.fault().message())
                            : java.util.stream.Stream.empty();
                })
                .findFirst();
    }

    private Ruling rule(Case judged, Observation seen) {
        Requirement requirement = judged.requirement();
        Look documented = Look.at(requirement.expect(), seen);
        if (!requirement.isDisputed()) {
            return Ruling.of(requirement, documented, null);
        }
        Look observed = Look.at(requirement.observed().expect(), seen);
        String followed = documented.isClean() ? "documented" : observed.isClean() ? "observed" : null;
        return Ruling.of(
                requirement,
                switch (reading) {
                    case DOCUMENTED -> documented;
                    case OBSERVED -> observed;
                    case EITHER -> observed.isClean() ? observed : documented;
                },
                followed);
    }

    private boolean isKept(Case judged, Observation seen) {
        return rule(judged, seen).findings().isEmpty();
    }

    private CaseVerdict verdict(Case judged, Ruling ruling, Map<String, Exchange> exchanges, Times times) {
        boolean inFull = ruling.outcome() != Outcome.PASSED;
        // First the exchanges: whatever was sent with them is a secret from then on.
        List<RecordedExchange> recorded = recorder == null ? List.of() : recorded(exchanges, inFull);
        return new CaseVerdict(
                profile,
                judged.requirement().id(),
                judged.id(),
                judged.route().verb(),
                judged.route().template(),
                exchanges.values().stream()
                        .reduce((first, second) -> second)
                        .map(last -> java.net.URI.create(last.request().url()).getRawPath())
                        .orElse(null),
                judged.owner(),
                judged.requirement().state().name().toLowerCase(java.util.Locale.ROOT),
                judged.variant(),
                judged.classes(),
                ruling.outcome(),
                recorder == null ? ruling.reason() : recorder.masked(ruling.reason()),
                ruling.reading(),
                recorder == null
                        ? ruling.findings()
                        : ruling.findings().stream().map(recorder::masked).toList(),
                recorded,
                times.whole(),
                times.visible());
    }

    private List<RecordedExchange> recorded(Map<String, Exchange> exchanges, boolean inFull) {
        return exchanges.entrySet().stream()
                .map(sent -> recorder.record(sent.getKey(), sent.getValue(), inFull))
                .toList();
    }
}
