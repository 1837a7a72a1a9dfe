package dev.photospec.exchange;

import java.time.Duration;
import java.util.Optional;

/**
 * Waits as Retry-After asks for a 429 or 503 and sends again, so that throttling is never charged to a
 * requirement. Without the field a 503 is an answer like any other.
 */
public final class PatientClient implements Client {

    private static final int TRIES = 4;

    private final Client client;
    private final Patience patience;

    /** Waits whatever happens. */
    public PatientClient(Client client) {
        this(client, new Stop());
    }

    /** @param stop ends every wait */
    public PatientClient(Client client, Stop stop) {
        this(client, new Patience(stop));
    }

    PatientClient(Client client, Patience patience) {
        this.client = client;
        this.patience = patience;
    }

    @Override
    public Exchange send(Request request) {
        Exchange exchange = client.send(request);
        for (int tried = 1; tried < TRIES; tried++) {
            Optional<Duration> asked = exchange.answer().flatMap(RetryAfter::of);
            if (asked.isEmpty() || !patience.lasts(asked.get())) {
                return exchange;
            }
            exchange = client.send(request);
        }
        return exchange;
    }
}
