package dev.photospec.exchange.limits;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;

/** Lets nothing but GET and HEAD through, whatever the ledger says. */
public final class ReadOnlyClient implements Client {

    private final Client client;

    public ReadOnlyClient(Client client) {
        this.client = client;
    }

    /** @throws IllegalStateException for a method that could change something */
    @Override
    public Exchange send(Request request) {
        if (request.writes()) {
            throw new IllegalStateException(request.verb() + " is not allowed in a run that only reads");
        }
        return client.send(request);
    }
}
