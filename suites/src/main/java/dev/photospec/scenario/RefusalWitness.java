package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.exchange.limits.QuotaClient;
import dev.photospec.plan.Case;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Lets a refusal of a read count only where the same path, with a good token, answers otherwise: a server that refuses
 * everything, or a path that does not exist, protects nothing. A scope is enough only where no token is not.
 */
public final class RefusalWitness implements CaseExecutor {

    private static final Set<Credential> ENOUGH = Set.of(Credential.EACH_LISTED, Credential.LISTED_AMONG_OTHERS);

    private static final Set<Integer> REFUSALS = Set.of(401, 403);

    private final RequestBuilder requests;
    private final Client client;
    private final CaseExecutor cases;
    private final Map<String, Exchange> witnesses = new ConcurrentHashMap<>();

    /** @param cases executes the cases */
    public RefusalWitness(RequestBuilder requests, Client client, CaseExecutor cases) {
        this.requests = requests;
        this.client = client;
        this.cases = cases;
    }

    @Override
    public Observed observe(Case judged, Predicate<Observation> settled) {
        Observed observed = cases.observe(judged, settled);
        Credential credential = judged.requirement().credential();
        boolean kept = !judged.writes()
                && (credential.mustBeRefused() || ENOUGH.contains(credential))
                && observed instanceof Observed.Seen seen
                && settled.test(seen.observation());
        if (!kept) {
            return isOpen(judged, observed) ? unproved(judged, observed) : observed;
        }
        return credential.mustBeRefused() ? confirmed(judged, observed) : granted(judged, observed);
    }

    /** Another refusal than those for want of a token is a fault only where the path is known to exist. */
    private static boolean isOpen(Case judged, Observed observed) {
        return !judged.writes()
                && judged.requirement().credential().mustBeRefused()
                && observed instanceof Observed.Seen
                && observed.exchanges().values().stream()
                        .reduce((first, second) -> second)
                        .filter(last -> last.response() != null
                                && !last.isSuccess()
                                && !REFUSALS.contains(last.response().status()))
                        .isPresent();
    }

    private Observed unproved(Case judged, Observed observed) {
        try {
            Step step = Step.of(judged.route().resource().id(), "GET", Credential.SUFFICIENT);
            requests.build(judged, step, "1x1", null);
            return observed;
        } catch (TokenRefused e) {
            return new Observed.NotSeen(e.getMessage(), observed.exchanges());
        }
    }

    private Observed granted(Case judged, Observed observed) {
        try {
            Exchange witness = witness(judged, Credential.NONE, observed.exchanges());
            return witness.isSuccess()
                    ? unconfirmed(
                            observed,
                            "without a token",
                            witness,
                            "the same path answers without any token (" + witness.outcome()
                                    + "), so no scope is needed")
                    : observed;
        } catch (TokenRefused | QuotaClient.Spent e) {
            return new Observed.NotSeen(e.getMessage(), observed.exchanges());
        }
    }

    private Observed confirmed(Case judged, Observed observed) {
        try {
            Exchange refusal = observed.exchanges().values().stream()
                    .reduce((first, second) -> second)
                    .orElseThrow();
            Exchange witness = witness(judged, Credential.SUFFICIENT, observed.exchanges());
            return witness.response() != null
                            && witness.response().status()
                                    != (refusal.response() == null
                                            ? 0
                                            : refusal.response().status())
                    ? observed
                    : unconfirmed(
                            observed,
                            "with a good token",
                            witness,
                            "the same path answers the same with a good token (" + witness.outcome()
                                    + "), so the refusal protects nothing");
        } catch (TokenRefused | QuotaClient.Spent e) {
            return new Observed.NotSeen(e.getMessage(), observed.exchanges());
        }
    }

    private static Observed unconfirmed(Observed observed, String step, Exchange witness, String reason) {
        Map<String, Exchange> exchanges = new LinkedHashMap<>(observed.exchanges());
        exchanges.put(step, witness);
        return new Observed.NotSeen(reason, exchanges);
    }

    /** One request for each path is enough for all the tokens that are tried there. */
    private Exchange witness(Case judged, Credential credential, Map<String, Exchange> answers) throws TokenRefused {
        Step step = Step.of(judged.route().resource().id(), "GET", credential);
        Step tried =
                judged.requirement().steps().get(judged.requirement().steps().size() - 1);
        String selected = new Selection(requests).select(judged, tried, answers);
        Request request = requests.build(judged, step, selected, null);
        String key = credential + " " + request.url();
        Exchange known = witnesses.get(key);
        if (known == null) {
            known = client.send(request);
            witnesses.put(key, known);
        }
        return known;
    }
}
