package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.image.KnownPictures;
import dev.photospec.image.Mark;
import dev.photospec.plan.Case;
import dev.photospec.spec.Route;
import dev.photospec.spec.Step;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Waits until the last write of a case shows, so that it does not appear in the middle of the next case. */
final class LateWrites {

    private static final long POLL_MILLIS = 50;

    private final RequestBuilder requests;
    private final Client client;
    private final KnownPictures pictures;
    /** The declared time that a write may take to show; zero if writes show at once. */
    private final Duration window;

    LateWrites(RequestBuilder requests, Client client, KnownPictures pictures) {
        this.requests = requests;
        this.client = client;
        this.pictures = pictures;
        this.window = requests.target().limits().consistency();
    }

    /** Reads the photo until it is the one that was written last, or the window has passed. */
    void await(Case judged, ExchangeLog log) throws TokenRefused {
        Mark pending = window.isZero() ? null : pending(log.answers(), log.uploads());
        Optional<Route> reading =
                requests.profile().photoRoutes().reading(judged.route().owner());
        if (pending == null || reading.isEmpty()) {
            return;
        }
        Step read = Step.of(reading.get().resource().id(), "GET");
        long end = System.nanoTime() + window.toNanos();
        while (!shows(client.send(requests.build(judged, read)), pending) && System.nanoTime() < end) {
            pause();
        }
    }

    private Mark pending(Map<String, Exchange> answers, Map<String, Observation.Upload> uploads) {
        Mark pending = null;
        for (Map.Entry<String, Exchange> answer : answers.entrySet()) {
            Exchange exchange = answer.getValue();
            if (!exchange.request().writes()) {
                pending = pending != null && shows(exchange, pending) ? null : pending;
            } else if ((exchange.isSuccess() || exchange.response() == null) && uploads.containsKey(answer.getKey())) {
                pending = uploads.get(answer.getKey()).mark();
            }
        }
        return pending;
    }

    private boolean shows(Exchange exchange, Mark mark) {
        return exchange.isSuccess()
                && pictures.of(exchange.response().body())
                        .mark()
                        .mark()
                        .filter(mark::equals)
                        .isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
