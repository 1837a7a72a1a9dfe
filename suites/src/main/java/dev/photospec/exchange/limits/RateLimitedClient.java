package dev.photospec.exchange.limits;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Sends no more than so many requests a second, evenly spread. */
public final class RateLimitedClient implements Client {

    private final Client client;
    private final long nanosBetween;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** @param perSecond requests a second, at least 1 */
    public RateLimitedClient(Client client, int perSecond) {
        this.client = client;
        this.nanosBetween = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    @Override
    public Exchange send(Request request) {
        long now = System.nanoTime();
        long mine = next.getAndUpdate(at -> Math.max(at, now) + nanosBetween);
        try {
            TimeUnit.NANOSECONDS.sleep(mine - now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return client.send(request);
    }
}
