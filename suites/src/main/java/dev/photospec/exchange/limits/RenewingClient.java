package dev.photospec.exchange.limits;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Token;
import java.util.Optional;
import java.util.function.Function;

/** Sends a request again, once, with a new token where one that was good is refused with 401 in mid-run. */
public final class RenewingClient implements Client {

    private static final int UNAUTHORIZED = 401;

    private final Client client;
    private final Function<Token, Optional<Token>> renewal;

    /** @param renewal a new token for one that was refused, or empty if there is none to be had */
    public RenewingClient(Client client, Function<Token, Optional<Token>> renewal) {
        this.client = client;
        this.renewal = renewal;
    }

    @Override
    public Exchange send(Request request) {
        Exchange exchange = client.send(request);
        boolean refused = request.token() != null
                && exchange.response() != null
                && exchange.response().status() == UNAUTHORIZED;
        return refused
                ? renewal.apply(request.token())
                        .map(token -> client.send(with(request, token)))
                        .orElse(exchange)
                : exchange;
    }

    private static Request with(Request request, Token token) {
        return new Request(request.verb(), request.url(), request.fields(), token, request.body());
    }
}
