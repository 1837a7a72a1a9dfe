package dev.photospec.run;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Fault;
import dev.photospec.exchange.JdkClient;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Way;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Asks each target once, without a token, whether anything answers there at all. */
final class Reachability {

    private Reachability() {}

    /** Why a target cannot be reached, or empty. Any answer, whatever its status, will do. */
    static Optional<String> of(Targets targets) throws IOException {
        JdkClient client = new JdkClient(targets.limits().timeout(), Way.of(targets.connection()));
        return targets.pairs().stream()
                .map(pair -> client.send(new Request("GET", pair.target().url() + "/", Map.of(), null, null)))
                .filter(Reachability::failed)
                .map(exchange ->
                        exchange.request().url() + ": " + exchange.fault().message())
                .findFirst();
    }

    private static boolean failed(Exchange exchange) {
        return exchange.fault() != null && exchange.fault().kind() != Fault.Kind.CLOSED;
    }
}
