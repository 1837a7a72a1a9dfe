package dev.photospec.exchange;

/** Sends nothing more once the run is to end; what is under way comes to its end. */
public final class StoppableClient implements Client {

    private final Client client;
    private final Stop stop;

    public StoppableClient(Client client, Stop stop) {
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
