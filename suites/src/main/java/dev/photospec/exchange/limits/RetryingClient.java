package dev.photospec.exchange.limits;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.TransportError;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Waits as Retry-After asks for a 429 or 503 (RFC 9110 §10.2.3, RFC 6585 §4) and sends again, so that
 * throttling is never charged to a requirement. Without the field a 503 is an answer like any other.
 * A server may end a connection between two requests (RFC 9112 §9.3.1 and §9.5), so one that broke is tried
 * once more; this may be done with any request of the kit's, since its PATCH replaces the photo as PUT does.
 * So is one whose answer did not come in time: once may be a busy machine's doing, twice is the server's. A
 * server that has been silent twice a few times is not asked a second time any more.
 */
public final class RetryingClient implements Client {

    private static final int TRIES = 6;
    /** In that time the other connections that the server has ended are seen to be, and not taken again. */
    private static final Duration SETTLING = Duration.ofMillis(100);

    private static final int MOST_SILENT = 3;
    private static final long LONGEST_STAGGER = 1000;

    private final Client client;
    private final RetryBudget patience;
    private final AtomicInteger silent = new AtomicInteger();

    /** Waits whatever happens. */
    public RetryingClient(Client client) {
        this(client, new Cancellation());
    }

    /** @param stop ends every wait */
    public RetryingClient(Client client, Cancellation stop) {
        this(client, new RetryBudget(stop));
    }

    RetryingClient(Client client, RetryBudget patience) {
        this.client = client;
        this.patience = patience;
    }

    @Override
    public Exchange send(Request request) {
        Exchange exchange = onceMore(request);
        for (int tried = 1; tried < TRIES; tried++) {
            Optional<Duration> asked = exchange.answer().flatMap(RetryAfter::of);
            if (asked.isEmpty() || !patience.lasts(tried == 1 ? asked.get() : longer(asked.get()))) {
                return exchange;
            }
            exchange = onceMore(request);
        }
        return exchange;
    }

    /** Those who are refused together and wait alike come back together, and one of them is refused for ever. */
    private static Duration longer(Duration asked) {
        Duration more =
                asked.plusMillis(ThreadLocalRandom.current().nextLong(Math.min(asked.toMillis(), LONGEST_STAGGER) + 1));
        return more.compareTo(RetryBudget.FOR_ONE) > 0 ? asked : more;
    }

    private Exchange onceMore(Request request) {
        Exchange exchange = client.send(request);
        if (isOf(TransportError.Kind.CLOSED, exchange)) {
            return patience.lasts(SETTLING) ? client.send(request) : exchange;
        }
        if (isOf(TransportError.Kind.TIMEOUT, exchange) && silent.get() < MOST_SILENT && patience.lasts(SETTLING)) {
            Exchange again = client.send(request);
            silent.addAndGet(isOf(TransportError.Kind.TIMEOUT, again) ? 1 : 0);
            return again;
        }
        return exchange;
    }

    private static boolean isOf(TransportError.Kind kind, Exchange exchange) {
        return exchange.fault() != null && exchange.fault().kind() == kind;
    }
}
