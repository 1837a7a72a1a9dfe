package dev.photospec.run;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.GuardedClient;
import dev.photospec.exchange.JdkClient;
import dev.photospec.exchange.PacedClient;
import dev.photospec.exchange.PatientClient;
import dev.photospec.exchange.RestAssuredClient;
import dev.photospec.exchange.Stop;
import dev.photospec.exchange.StoppableClient;
import dev.photospec.target.Limits;

/**
 * The clients of a run, which share one pace and one wire.
 *
 * @param cases sends what cases ask; ends at once when the run is to end
 * @param giveBack gives photos back, also then
 */
record Clients(Client cases, Client giveBack) {

    static Clients of(Settings settings, Targets targets, Stop stop) {
        Client paced = paced(wire(settings, targets.limits()), targets.limits());
        Client allowed = targets.consent().writes() ? paced : new GuardedClient(paced);
        return new Clients(
                new PatientClient(new StoppableClient(allowed, stop), stop), new PatientClient(allowed, new Stop()));
    }

    private static Client wire(Settings settings, Limits limits) {
        return settings.client() == ClientKind.JDK
                ? new JdkClient(limits.timeout())
                : new RestAssuredClient(limits.timeout(), limits.concurrency());
    }

    private static Client paced(Client wire, Limits limits) {
        return limits.ratePerSecond() > 0 ? new PacedClient(wire, limits.ratePerSecond()) : wire;
    }
}
