package dev.photospec.exchange;

import java.time.Duration;
import java.util.Optional;

/**
 * Waits as Retry-After asks for a 429 or 503 (RFC 9110 §10.2.3, RFC 6585 §4) and sends again, so that
 * throttling is never charged to a requirement. Without the field a 503 is an answer like any other.
 * A server may end a connection between two requests (RFC 9112 §9.3.1 and §9.5), so one that broke is tried
 * once more; this may be done with any request of the kit's, since its PATCH replaces the photo as PUT does.
 */
public final class PatientClient implements Client {

    private static final int TRIES = 4;
    /** In that time the other connections that the server has ended are seen to be, and not taken again. */
    private static final Duration SETTLING = Duration.ofMillis(100);

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
        Exchange exchange = overAnotherConnection(request);
        for (int tried = 1; tried < TRIES; tried++) {
            Optional<Duration> asked = exchange.answer().flatMap(RetryAfter::of);
            if (asked.isEmpty() || !patience.lasts(asked.get())) {
                return exchange;
            }
            exchange = overAnotherConnection(request);
        }
        return exchange;
    }

    private Exchange overAnotherConnection(Request request) {
        Exchange exchange = client.send(request);
        boolean broke = exchange.fault() != null && exchange.fault().kind() == Fault.Kind.CLOSED;
        return broke && patience.lasts(SETTLING) ? client.send(request) : exchange;
    }
}
