package dev.photospec.run;

import dev.photospec.exchange.ApplicationProtocol;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.RedirectOfAll;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.TransportError;
import dev.photospec.exchange.wire.SocketClient;
import dev.photospec.scenario.Probe;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks each target once, without a token, whether anything answers there at all. One that closes the connection may
 * do so for that path, or for whoever has no token: it is asked for photos, too, before it counts as unreachable.
 */
final class Reachability {

    /** The number of owners whose photos are asked for. */
    private static final int OWNERS = 3;

    private final Client photos;
    private final Tokens tokens;
    private final RequestTag sender;

    /**
     * A question to each target.
     *
     * @param photos sends with a token; it tries again what broke
     * @param sender who sends, for the target's log
     */
    Reachability(Client photos, Tokens tokens, RequestTag sender) {
        this.photos = photos;
        this.sender = sender;
        this.tokens = tokens;
    }

    /** Returns why a target cannot be reached, or empty. Any answer, whatever its status, will do. */
    Optional<String> probe(Targets targets) throws IOException {
        ConnectionSettings way = ConnectionSettings.of(targets.connection());
        SocketClient client = new SocketClient(targets.limits().timeout(), way);
        return targets.pairs().stream()
                .flatMap(pair -> fault(pair, client, way).stream()
                        .map(fault -> pair.target().url() + "/" + way.told() + ": " + fault))
                .findFirst();
    }

    private Optional<String> fault(Targets.Pair pair, Client client, ConnectionSettings way) {
        Exchange asked = client.send(Request.get(pair.target().url() + "/", sender.fields("reach")));
        if (asked.response() != null) {
            Optional<String> spoken = ApplicationProtocol.fault(
                    pair.target().url(), way, pair.target().limits().timeout());
            return spoken.or(
                    () -> RedirectOfAll.of(pair.target().url(), asked.response(), client, sender.fields("reach"))
                            .filter(fault -> redirectsPhotos(pair)));
        }
        if (asked.fault().kind() == TransportError.Kind.CLOSED && answersForPhotos(pair)) {
            return Optional.empty();
        }
        return Optional.of(asked.fault().message());
    }

    /** A page for people may be somewhere else, and photos here. */
    private boolean redirectsPhotos(Targets.Pair pair) {
        return seen(pair)
                .allMatch(exchange ->
                        exchange.answer().filter(RedirectOfAll::isRedirect).isPresent());
    }

    private boolean answersForPhotos(Targets.Pair pair) {
        return seen(pair).anyMatch(exchange -> exchange.response() != null);
    }

    private Stream<Exchange> seen(Targets.Pair pair) {
        Probe probe = new Probe(pair.profile(), pair.target(), photos, tokens, sender);
        return pair.target().owners().stream()
                .limit(OWNERS)
                .map(probe::photo)
                .map(Probe.Sight::exchange)
                .filter(Objects::nonNull);
    }
}
