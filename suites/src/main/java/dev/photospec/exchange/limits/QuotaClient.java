package dev.photospec.exchange.limits;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends no more than so many requests in all. */
public final class QuotaClient implements Client {

    private final Client client;
    private final int most;
    private final AtomicInteger sent = new AtomicInteger();

    /** @param most the number of requests */
    public QuotaClient(Client client, int most) {
        this.client = client;
        this.most = most;
    }

    /** @throws Spent if the budget is spent */
    @Override
    public Exchange send(Request request) {
        if (sent.incrementAndGet() > most) {
            throw new Spent(most);
        }
        return client.send(request);
    }

    /** The budget is spent: the case cannot go on. */
    public static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1;

        Spent(int most) {
            super("the budget of " + most + " requests is spent; raise limits.requests, or choose with --only");
        }
    }
}
