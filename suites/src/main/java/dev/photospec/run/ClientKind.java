package dev.photospec.run;

import dev.photospec.exchange.BodyBudget;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.JdkClient;
import dev.photospec.exchange.restassured.RestAssuredClient;
import dev.photospec.exchange.wire.SocketClient;
import dev.photospec.target.Limits;
import java.util.Locale;

/** The HTTP clients that can send the requests. */
public enum ClientKind {
    SOCKETS,
    JDK,
    REST_ASSURED;

    /** Returns such a client. */
    public Client wire(Limits limits, ConnectionSettings way) {
        return wire(limits, way, BodyBudget.unlimited());
    }

    /** Returns such a client, which asks the budget before a body becomes a large one. */
    Client wire(Limits limits, ConnectionSettings way, BodyBudget budget) {
        return switch (this) {
            case SOCKETS -> new SocketClient(limits.timeout(), way, budget);
            case JDK -> new JdkClient(limits.timeout(), way, budget);
            case REST_ASSURED -> new RestAssuredClient(SOCKETS.wire(limits, way, budget));
        };
    }

    /** As the command line spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
