package dev.photospec.exchange.limits;

import dev.photospec.exchange.BodyBudget;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;

/**
 * Sends a request again whose large answer was cut because too many were being read: it waits until one of them is
 * done. Any request of the kit's may be sent again (see {@link RetryingClient}).
 */
public final class LargeAnswerClient implements Client {

    private final Client client;
    private final BodyBudget budget;

    /** @param budget the one that the wire asks before a body grows */
    public LargeAnswerClient(Client client, BodyBudget budget) {
        this.client = client;
        this.budget = budget;
    }

    @Override
    public Exchange send(Request request) {
        return budget.sending(() -> {
            BodyBudget.Place place = budget.place();
            Exchange exchange = client.send(request);
            if (!place.wasRefused()) {
                return exchange;
            }
            place.await();
            return client.send(request);
        });
    }
}
