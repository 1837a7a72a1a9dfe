package dev.photospec.vector;

import dev.photospec.check.CheckResults;
import dev.photospec.check.Observation;
import dev.photospec.credential.TokenSetup;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.limits.Cancellation;
import dev.photospec.exchange.limits.RetryingClient;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.judge.Judge;
import dev.photospec.mutant.Behaviour;
import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.reference.Reference;
import dev.photospec.run.ClientKind;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.scenario.Observed;
import dev.photospec.scenario.RequestBuilder;
import dev.photospec.scenario.Scenario;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A reference on which right and wrong behaviours are judged, and what came is kept. */
final class VectorServer implements AutoCloseable {

    private static final Limits LIMITS = new Limits(1, 0, Duration.ofSeconds(10), Duration.ZERO);

    private final Reference reference = Reference.start(0);
    private final Client client =
            new RetryingClient(ClientKind.JDK.wire(LIMITS, ConnectionSettings.DIRECT), new Cancellation());

    /** Returns the profile's cases that can be tried at the reference. */
    List<Case> cases(Profile profile) {
        Target target = reference.mount(profile);
        try {
            return new CasePlanner(profile, target, WritePolicy.ALL)
                    .cases().stream()
                            .filter(judged -> judged.obstacle() == null)
                            .toList();
        } finally {
            reference.unmount(target);
        }
    }

    /** Mounts a behaviour with photos of its own, until it is closed. */
    Mounted mount(Profile profile, Behaviour behaviour) throws IOException {
        return new Mounted(profile, reference.mount(profile, behaviour));
    }

    @Override
    public void close() {
        reference.close();
    }

    /** A behaviour at which one case after another is judged. */
    final class Mounted implements AutoCloseable {

        private final Target target;
        private final CaseExecutor scenario;
        private final Profile profile;

        private Mounted(Profile profile, Target mounted) throws IOException {
            this.profile = profile;
            this.target = mounted.withLimits(LIMITS);
            PrintWriter silent = new PrintWriter(Writer.nullWriter());
            this.scenario = new Scenario(
                    new RequestBuilder(
                            profile,
                            target,
                            TokenSetup.of(target, new Redaction(), silent, (grant, found) -> {}),
                            RequestTag.ANONYMOUS),
                    client,
                    1);
        }

        /** Judges the case with the photos that everybody had at first; empty if it could not be judged in full. */
        Optional<JudgedObservation> judge(Case judged) {
            reference.reset(target);
            AtomicReference<Observation> kept = new AtomicReference<>();
            CaseExecutor keeping = (one, settled) -> {
                Observed observed = scenario.observe(one, settled);
                kept.set(observed instanceof Observed.Seen seen ? seen.observation() : null);
                return observed;
            };
            CaseVerdict verdict = Judge.withoutRecord(profile.id(), keeping, Reading.DOCUMENTED)
                    .judge(judged);
            boolean decided =
                    verdict.outcome() == Outcome.PASSED || !verdict.findings().isEmpty();
            return Optional.ofNullable(kept.get())
                    .filter(seen -> decided && isReadInFull(judged, seen))
                    .map(seen -> new JudgedObservation(judged, seen, verdict.findings()));
        }

        /** A check that could not read an answer says nothing about it, and a runner could not know why. */
        private static boolean isReadInFull(Case judged, Observation seen) {
            return CheckResults.at(judged.requirement().expect(), seen)
                            .obstacle()
                            .isEmpty()
                    && seen.answers().values().stream()
                            .flatMap(exchange -> exchange.answer().stream())
                            .noneMatch(response -> response.truncated());
        }

        @Override
        public void close() {
            reference.unmount(target);
        }
    }
}
