package dev.photospec.run;

import dev.photospec.credential.TokenCache;
import dev.photospec.exchange.BoundedClient;
import dev.photospec.exchange.BudgetClient;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.GuardedClient;
import dev.photospec.exchange.PacedClient;
import dev.photospec.exchange.PatientClient;
import dev.photospec.exchange.RenewingClient;
import dev.photospec.exchange.Stop;
import dev.photospec.exchange.StoppableClient;
import dev.photospec.exchange.Way;
import dev.photospec.target.Limits;
import java.io.IOException;

/**
 * The clients of a run, which share one pace and one wire.
 *
 * @param cases sends what cases ask; ends at once when the run is to end
 * @param giveBack gives photos back, also then
 */
record Clients(Client cases, Client giveBack) {

    static Clients of(Settings settings, Targets targets, TokenCache tokens, Stop stop) throws IOException {
        Limits limits = targets.limits();
        Client paced = paced(new RenewingClient(bounded(wire(settings, targets), limits), tokens::renewed), limits);
        Client allowed = targets.consent().writes() ? paced : new GuardedClient(paced);
        Client cases = new StoppableClient(allowed, stop);
        return new Clients(
                new PatientClient(limits.requests() > 0 ? new BudgetClient(cases, limits.requests()) : cases, stop),
                new PatientClient(allowed, new Stop()));
    }

    private static Client wire(Settings settings, Targets targets) throws IOException {
        Way way = Way.of(targets.connection());
        if (settings.client() == ClientKind.REST_ASSURED && !way.equals(Way.DIRECT)) {
            throw new UsageException("photospec: --client rest-assured knows no connection.ca, client-certificate or"
                    + " proxy; use --client jdk");
        }
        return settings.client().wire(targets.limits(), way);
    }

    private static Client bounded(Client wire, Limits limits) {
        return new BoundedClient(wire, limits.concurrency());
    }

    private static Client paced(Client wire, Limits limits) {
        return limits.ratePerSecond() > 0 ? new PacedClient(wire, limits.ratePerSecond()) : wire;
    }
}
