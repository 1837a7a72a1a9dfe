package dev.photospec.run;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Fault;
import dev.photospec.exchange.JdkClient;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Sender;
import dev.photospec.exchange.Way;
import java.io.IOException;
import java.util.Optional;

/** Asks each target once, without a token, whether anything answers there at all. */
final class Reachability {

    private Reachability() {}

    private static final Sender SENDER = new Sender(Version.tool().version(), "-");

    /** Why a target cannot be reached, or empty. Any answer, whatever its status, will do. */
    static Optional<String> of(Targets targets) throws IOException {
        Way way = Way.of(targets.connection());
        JdkClient client = new JdkClient(targets.limits().timeout(), way);
        return targets.pairs().stream()
                .map(pair ->
                        client.send(new Request("GET", pair.target().url() + "/", SENDER.fields("reach"), null, null)))
                .filter(Reachability::failed)
                .map(exchange -> exchange.request().url() + way.told() + ": "
                        + exchange.fault().message())
                .findFirst();
    }

    private static boolean failed(Exchange exchange) {
        return exchange.fault() != null && exchange.fault().kind() != Fault.Kind.CLOSED;
    }
}
