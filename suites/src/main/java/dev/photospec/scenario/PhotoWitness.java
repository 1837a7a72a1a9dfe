package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.check.PhotoShown;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.exchange.limits.QuotaClient;
import dev.photospec.plan.Case;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Standing;
import dev.photospec.spec.State;
import dev.photospec.spec.Step;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Compares an answer with that for an owner with a photo on the same path. Where that is the same, no photo proves
 * nothing; where the path is not there for such an owner either, one case says so for all of them.
 */
public final class PhotoWitness implements CaseExecutor {

    /** Not found, method not allowed, not implemented (RFC 9110 sections 15.5.5, 15.5.6 and 15.6.2). */
    private static final Set<Integer> NOT_THERE = Set.of(404, 405, 501);

    private static final Set<State> WITHOUT = Set.of(State.NONE, State.DIRECTORY, State.PERSONAL);

    private final RequestBuilder requests;
    private final Client client;
    private final CaseExecutor cases;
    /** For each path of a read, the case that reads the photo of an owner who has one. */
    private final Map<String, Case> witnesses = new HashMap<>();

    private final Map<String, Exchange> answers = new ConcurrentHashMap<>();

    /**
     * @param selected all that are selected in the whole run, in order, so that each part of it has the same witnesses
     * @param cases executes the cases
     */
    public PhotoWitness(RequestBuilder requests, Client client, List<Case> selected, CaseExecutor cases) {
        this.requests = requests;
        this.client = client;
        this.cases = cases;
        selected.stream().filter(PhotoWitness::readsPhoto).forEach(one -> witnesses.putIfAbsent(path(one), one));
    }

    /** A row that only warns cannot speak for those that fail. */
    private static boolean readsPhoto(Case judged) {
        return judged.obstacle() == null
                && !judged.writes()
                && judged.requirement().state() == State.MAILBOX
                && judged.requirement().standing() == Standing.DOCUMENTED
                && judged.requirement().conformanceClass() == null
                && judged.requirement().steps().size() == 1
                && judged.requirement().steps().get(0).isProbe()
                && judged.requirement().credential() == Credential.SUFFICIENT;
    }

    private static String path(Case judged) {
        return judged.route() + " " + judged.addressing() + " " + judged.size();
    }

    @Override
    public Observed observe(Case judged, Predicate<Observation> settled) {
        Observed observed = cases.observe(judged, settled);
        Case witness = witnesses.get(path(judged));
        boolean comparable = witness != null && !witness.id().equals(judged.id()) && !judged.writes();
        return comparable && observed instanceof Observed.Seen seen
                ? compared(judged, seen, witness, settled.test(seen.observation()))
                : observed;
    }

    private Observed compared(Case judged, Observed.Seen seen, Case witness, boolean kept) {
        boolean without = WITHOUT.contains(judged.requirement().state());
        Exchange last = last(seen);
        boolean gone = !kept
                && !without
                && last.answer().filter(PhotoWitness::isNotThere).isPresent();
        if (!gone && !(kept && without)) {
            return seen;
        }
        try {
            Exchange photo = answer(witness);
            return (gone ? hasStatusOf(last, photo) : isSame(last, photo) || !showsPhoto(photo))
                    ? new Observed.NotSeen(gone ? notThere(witness, photo) : proves(photo), seen.exchanges())
                    : seen;
        } catch (TokenRefused | QuotaClient.Spent e) {
            return new Observed.NotSeen(e.getMessage(), seen.exchanges());
        }
    }

    private static boolean isNotThere(Response response) {
        return NOT_THERE.contains(response.status());
    }

    private static String notThere(Case witness, Exchange photo) {
        return witness.route() + " is not there" + by(witness) + ": an owner with a photo is answered "
                + photo.response().status() + " (failed once, as " + witness.id() + ")";
    }

    private static String by(Case witness) {
        return witness.addressing().isEmpty() ? "" : witness.owner().replaceFirst("^\\S+", "");
    }

    private static String proves(Exchange photo) {
        return "an owner with a photo is shown none either (" + photo.outcome() + "), so this proves nothing";
    }

    private static Exchange last(Observed seen) {
        return seen.exchanges().values().stream()
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static boolean hasStatusOf(Exchange one, Exchange other) {
        return one.response() != null
                && other.response() != null
                && one.response().status() == other.response().status();
    }

    private boolean showsPhoto(Exchange exchange) {
        return exchange.answer()
                .flatMap(response -> PhotoShown.in(response, requests.profile()))
                .isPresent();
    }

    /** Of two answers without success the bodies may tell times and numbers, and do not matter. */
    private static boolean isSame(Exchange one, Exchange other) {
        return hasStatusOf(one, other)
                && (!one.isSuccess()
                        || Arrays.equals(one.response().body(), other.response().body()));
    }

    private Exchange answer(Case witness) throws TokenRefused {
        Exchange known = answers.get(witness.id());
        if (known == null) {
            Step step = witness.requirement().steps().get(0);
            String chosen = new Selection(requests).select(witness, step, Map.of());
            Request request = requests.build(witness, step, chosen, null);
            known = client.send(request);
            answers.put(witness.id(), known);
        }
        return known;
    }
}
