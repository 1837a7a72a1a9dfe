package dev.photospec.exchange.limits;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import java.util.concurrent.Semaphore;

/** Lets only so many requests be under way at once, however many threads send. */
public final class ConcurrentClient implements Client {

    private final Client client;
    private final Semaphore places;

    /** @param atOnce requests under way at once, at least 1 */
    public ConcurrentClient(Client client, int atOnce) {
        this.client = client;
        this.places = new Semaphore(atOnce);
    }

    @Override
    public Exchange send(Request request) {
        places.acquireUninterruptibly();
        try {
            return client.send(request);
        } finally {
            places.release();
        }
    }
}
