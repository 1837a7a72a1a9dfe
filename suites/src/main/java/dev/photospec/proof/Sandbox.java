package dev.photospec.proof;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.limits.Cancellation;
import dev.photospec.exchange.limits.RetryingClient;
import dev.photospec.exchange.record.Recorder;
import dev.photospec.image.KnownPictures;
import dev.photospec.judge.Judge;
import dev.photospec.judge.Strictness;
import dev.photospec.mutant.Behaviour;
import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.reference.Reference;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.scenario.DeletedPhotos;
import dev.photospec.scenario.KeptPictures;
import dev.photospec.scenario.RequestBuilder;
import dev.photospec.scenario.Scenario;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import dev.photospec.verdict.CaseVerdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One reference process, on which any number of behaviours are mounted and judged side by side. */
final class Sandbox implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Reference reference = Reference.start(0);
    private final KeptPictures pictures = new KeptPictures();
    private final KnownPictures known = new KnownPictures();
    private final Client client;

    Sandbox(Client client) {
        this.client = new RetryingClient(client, new Cancellation());
    }

    /** The profile's cases, reads before writes; they hold for every mount. */
    List<Case> cases(Profile profile) {
        Target target = reference.mount(profile);
        try {
            return new CasePlanner(profile, target, WritePolicy.ALL)
                    .cases().stream().sorted(Comparator.comparing(Case::writes)).toList();
        } finally {
            reference.unmount(target);
        }
    }

    /** Mounts the behaviour with a store of its own, until it is closed. */
    Mounted mount(Profile profile, Behaviour behaviour, Duration consistency) {
        return mount(profile, behaviour, consistency, null);
    }

    /**
     * Mounts the behaviour with a store of its own, until it is closed.
     *
     * @param recorder keeps the exchanges; null for none
     */
    Mounted mount(Profile profile, Behaviour behaviour, Duration consistency, Recorder recorder) {
        Target mounted = reference.mount(profile, behaviour);
        Target target = mounted.withLimits(new Limits(1, 0, Prover.TIMEOUT, consistency));
        RequestBuilder requests = new RequestBuilder(profile, target, tokens(target), new RequestTag("-", "-"));
        Scenario scenario = new Scenario(requests, client, 1, pictures, known);
        CaseExecutor cases = new DeletedPhotos(scenario, owner -> reference.reset(target));
        return new Mounted(target, new Judge(profile.id(), cases, Strictness.of(Reading.DOCUMENTED), recorder));
    }

    /** Tokens straight from the issuer, without a request. */
    private Tokens tokens(Target target) {
        Map<List<String>, Token> issued = new ConcurrentHashMap<>();
        return (Grant grant, String scope) -> grant.source() instanceof TokenSource.Static given
                ? new Token(given.token(), "TOKEN")
                : grant.source() instanceof TokenSource.Basic login
                        ? Token.of("Basic", login.encoded(), "PASSWORD")
                        : issued.computeIfAbsent(
                                List.of(grant.user(), scope),
                                key -> new Token(
                                        reference.token(target, grant.user(), List.of(scope.split(" ")), LIFETIME),
                                        "TOKEN"));
    }

    @Override
    public void close() {
        reference.close();
    }

    /** A behaviour that can be judged, one case after another. */
    final class Mounted implements AutoCloseable {

        private final Target target;
        private final Judge judge;

        private Mounted(Target target, Judge judge) {
            this.target = target;
            this.judge = judge;
        }

        List<CaseVerdict> judge(List<Case> cases) {
            return cases.stream().map(judge::judge).toList();
        }

        @Override
        public void close() {
            reference.unmount(target);
        }
    }
}
