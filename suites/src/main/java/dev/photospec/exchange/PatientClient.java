package dev.photospec.exchange;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Waits as Retry-After asks for a 429 or 503 (RFC 9110 §10.2.3, RFC 6585 §4) and sends again, so that
 * throttling is never charged to a requirement. Without the field a 503 is an answer like any other.
 * A server may end a connection between two requests (RFC 9112 §9.3.1 and §9.5), so one that broke is tried
 * once more; this may be done with any request of the kit's, since its PATCH replaces the photo as PUT does.
 */
public final class PatientClient implements Client {

    private static final int TRIES = 4;
    /** In that time the other connections that the server has ended are seen to be, and not taken again. */
    private static final long SETTLE_MILLIS = 100;
    /** Longer than this no run should wait for one answer; a target may ask for years. */
    private static final long LONGEST_SECONDS = 30;

    private final Client client;
    private final Stop stop;

    /** Waits whatever happens. */
    public PatientClient(Client client) {
        this(client, new Stop());
    }

    /** @param stop ends every wait */
    public PatientClient(Client client, Stop stop) {
        this.client = client;
        this.stop = stop;
    }

    @Override
    public Exchange send(Request request) {
        Exchange exchange = overAnotherConnection(request);
        for (int tried = 1; tried < TRIES; tried++) {
            OptionalLong seconds = wait(exchange);
            if (seconds.isEmpty()
                    || seconds.getAsLong() > LONGEST_SECONDS
                    || !stop.pause(seconds.getAsLong(), TimeUnit.SECONDS)) {
                return exchange;
            }
            exchange = overAnotherConnection(request);
        }
        return exchange;
    }

    private Exchange overAnotherConnection(Request request) {
        Exchange exchange = client.send(request);
        boolean broke = exchange.fault() != null && exchange.fault().kind() == Fault.Kind.CLOSED;
        return broke && stop.pause(SETTLE_MILLIS, TimeUnit.MILLISECONDS) ? client.send(request) : exchange;
    }

    private static OptionalLong wait(Exchange exchange) {
        Response response = exchange.response();
        if (response == null || (response.status() != 429 && response.status() != 503)) {
            return OptionalLong.empty();
        }
        OptionalLong asked =
                response.field("Retry-After").map(PatientClient::seconds).orElse(OptionalLong.empty());
        return asked.isEmpty() && response.status() == 429 ? OptionalLong.of(1) : asked;
    }

    private static OptionalLong seconds(String value) {
        try {
            return OptionalLong.of(Math.max(0, Long.parseLong(value.strip())));
        } catch (NumberFormatException e) {
            return OptionalLong.of(1);
        }
    }
}
