package dev.photospec.exchange.limits;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;

/** Sends nothing more once the run is to end; what is under way comes to its end. */
public final class CancellableClient implements Client {

    private final Client client;
    private final Cancellation stop;

    public CancellableClient(Client client, Cancellation stop) {
        this.client = client;
        this.stop = stop;
    }

    /** @throws Stopped if the run is to end */
    @Override
    public Exchange send(Request request) {
        if (stop.happened()) {
            throw new Stopped();
        }
        return client.send(request);
    }

    /** The run is to end: the case cannot go on. */
    public static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("the run is to end");
        }
    }
}
