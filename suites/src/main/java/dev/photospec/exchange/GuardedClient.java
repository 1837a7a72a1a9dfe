package dev.photospec.exchange;

/** Lets nothing but GET and HEAD through, whatever the ledger says. */
public final class GuardedClient implements Client {

    private final Client client;

    public GuardedClient(Client client) {
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
