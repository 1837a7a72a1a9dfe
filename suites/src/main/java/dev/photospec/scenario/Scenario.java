package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.check.PhotoIds;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.exchange.limits.QuotaClient;
import dev.photospec.image.KnownPictures;
import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.plan.Case;
import dev.photospec.plan.UnrelatedOwner;
import dev.photospec.spec.Step;
import dev.photospec.spec.body.BodySchemas;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Sends the steps of a case. */
public final class Scenario implements CaseExecutor {

    private static final long POLL_MILLIS = 100;
    private static final int UPLOADS = 4095;
    private static final int MOST_LISTED = 12;

    private final BodySchemas schemas;
    private final Client client;
    private final RequestBuilder requests;
    private final LateWrites lateWrites;
    private final PictureSource pictures;
    private final KnownPictures known;
    private final Map<Integer, AtomicInteger> uploads = new ConcurrentHashMap<>();
    private final int run;

    /**
     * @param requests builds what is sent
     * @param client sends it
     * @param run a number from 0 to 4095 that tells this run's pictures from another's
     */
    public Scenario(RequestBuilder requests, Client client, int run) {
        this(requests, client, run, Pictures::of, new KnownPictures());
    }

    /**
     * @param requests builds what is sent
     * @param client sends it
     * @param run a number from 0 to 4095 that tells this run's pictures from another's
     * @param pictures has the pictures that are sent
     * @param known what is known of the pictures that come
     */
    public Scenario(RequestBuilder requests, Client client, int run, PictureSource pictures, KnownPictures known) {
        this.schemas = BodySchemas.of(requests.profile());
        this.client = client;
        this.requests = requests;
        this.lateWrites = new LateWrites(requests, client, known);
        this.pictures = pictures;
        this.known = known;
        this.run = run;
    }

    @Override
    public Observed observe(Case judged, Predicate<Observation> settled) {
        if (judged.obstacle() != null) {
            return new Observed.NotSeen(judged.obstacle().sentence(), Map.of());
        }
        try {
            return send(judged, settled);
        } catch (QuotaClient.Spent e) {
            return new Observed.NotSeen(e.getMessage(), Map.of());
        }
    }

    private Observed send(Case judged, Predicate<Observation> settled) {
        ExchangeLog trail = new ExchangeLog();
        try {
            for (Step step : judged.requirement().steps()) {
                Exchange exchange = send(judged, step, trail);
                if (exchange == null && step.each() != null) {
                    String reason = "step " + step.each() + " got no list with a photo in it to follow";
                    return new Observed.NotSeen(reason, trail.answers());
                }
                if (step.setup() && exchange != null && !exchange.isSuccess()) {
                    String reason = "setup: step " + step.id() + " got " + exchange.outcome();
                    return new Observed.NotSeen(reason, trail.answers());
                }
            }
            Observed seen = settle(judged, trail, settled);
            if (judged.writes()) {
                lateWrites.await(judged, trail);
            }
            return seen;
        } catch (TokenRefused e) {
            return new Observed.NotSeen(e.getMessage(), trail.answers());
        }
    }

    private Exchange send(Case judged, Step step, ExchangeLog trail) throws TokenRefused {
        if (step.owner() == Step.Whose.OTHERS) {
            return ofOthers(judged, step, trail);
        }
        if (step.each() != null) {
            return ofEach(judged, step, trail);
        }
        byte[] body = step.content() == null ? null : step.content().text().getBytes(StandardCharsets.UTF_8);
        if (step.picture() != null) {
            Mark mark = mark(judged);
            trail.uploads()
                    .put(step.id(), new Observation.Upload(mark, step.picture().size()));
            body = pictures.create(step.picture(), mark);
        }
        String selected = new Selection(requests).select(judged, step, trail.answers());
        return trail.add(step.id(), client.send(requests.build(judged, step, selected, body)));
    }

    /** One request for each; the last answer, or null if there is nobody else. */
    private Exchange ofOthers(Case judged, Step step, ExchangeLog trail) throws TokenRefused {
        Exchange last = null;
        for (int i = 0; i < judged.others().size(); i++) {
            UnrelatedOwner other = judged.others().get(i);
            Case beside = judged.with(judged.subject(), other.subject(), List.of());
            Request look = requests.build(beside, step.towards(other.at()));
            last = trail.add(step.id() + " " + (i + 1), client.send(look));
        }
        return last;
    }

    /** One request for each listed photo; the last answer, or null if none is listed. */
    private Exchange ofEach(Case judged, Step step, ExchangeLog trail) throws TokenRefused {
        Exchange last = null;
        List<String> ids = PhotoIds.listed(trail.answers().get(step.each()), requests.profile());
        for (int i = 0; i < Math.min(MOST_LISTED, ids.size()); i++) {
            last = trail.add(step.id() + " " + (i + 1), client.send(requests.build(judged, step, ids.get(i), null)));
        }
        return last;
    }

    private Mark mark(Case judged) {
        int owner = Mark.ownerOf(judged.subject().owner().photoKey());
        int before =
                uploads.computeIfAbsent(owner, whose -> new AtomicInteger()).getAndIncrement();
        return new Mark(run, owner, 1 + before % UPLOADS);
    }

    private Observed settle(Case judged, ExchangeLog trail, Predicate<Observation> settled) throws TokenRefused {
        long end = System.nanoTime() + window(judged).toNanos();
        Observation seen = observation(judged, trail);
        // What the window ends upon may be half old and half new, so the last reads all begin after it.
        boolean last = window(judged).isZero();
        while (!last && !settled.test(seen) && pause()) {
            last = System.nanoTime() >= end;
            for (Step step : readsAfterWrite(judged)) {
                send(judged, step, trail);
            }
            seen = observation(judged, trail);
        }
        return new Observed.Seen(seen, trail.visibleMillis(judged.requirement()));
    }

    private Duration window(Case judged) {
        return judged.writes() ? requests.target().limits().consistency() : Duration.ZERO;
    }

    private List<Step> readsAfterWrite(Case judged) {
        List<Step> steps = judged.requirement().steps();
        int first = steps.size();
        while (first > 0 && !requests.route(judged, steps.get(first - 1)).writes()) {
            first--;
        }
        return steps.subList(first, steps.size());
    }

    private Observation observation(Case judged, ExchangeLog trail) {
        return new Observation(
                requests.profile(),
                schemas,
                judged.subject().owner(),
                judged.size(),
                trail.answers(),
                trail.uploads(),
                known);
    }

    private static boolean pause() {
        try {
            Thread.sleep(POLL_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
