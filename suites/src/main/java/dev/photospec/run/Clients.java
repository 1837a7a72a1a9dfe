package dev.photospec.run;

import dev.photospec.credential.TokenCache;
import dev.photospec.exchange.BodyBudget;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.limits.CancellableClient;
import dev.photospec.exchange.limits.Cancellation;
import dev.photospec.exchange.limits.ConcurrentClient;
import dev.photospec.exchange.limits.LargeAnswerClient;
import dev.photospec.exchange.limits.QuotaClient;
import dev.photospec.exchange.limits.RateLimitedClient;
import dev.photospec.exchange.limits.ReadOnlyClient;
import dev.photospec.exchange.limits.RenewingClient;
import dev.photospec.exchange.limits.RetryingClient;
import dev.photospec.exchange.wire.SocketClient;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * The clients of a run, which share one pace and one wire.
 *
 * @param cases sends what cases ask; ends at once when the run is to end
 * @param restores restores photos, also then
 * @param budget what cases may hold in memory
 */
public record Clients(Client cases, Client restores, BodyBudget budget) {

    /** Returns the clients for the targets. */
    public static Clients of(RunSettings settings, Targets targets, TokenCache tokens, Cancellation stop)
            throws IOException {
        return of(settings, targets, tokens, stop, UnaryOperator.identity());
    }

    /** Returns the clients for the targets; the caller's own takes part in every request. */
    static Clients of(
            RunSettings settings, Targets targets, TokenCache tokens, Cancellation stop, UnaryOperator<Client> own)
            throws IOException {
        Limits limits = targets.limits();
        BodyBudget budget = BodyBudget.ofMemory();
        Client bounded = bounded(own.apply(wire(settings, targets, budget)), limits);
        Client paced = new LargeAnswerClient(paced(new RenewingClient(bounded, tokens::renewed), limits), budget);
        Client allowed = targets.consent().writes() ? paced : new ReadOnlyClient(paced);
        Client cases = new CancellableClient(allowed, stop);
        return new Clients(
                new RetryingClient(limits.requests() > 0 ? new QuotaClient(cases, limits.requests()) : cases, stop),
                new RetryingClient(allowed, new Cancellation()),
                budget);
    }

    /** Returns the client that restores photos of a killed run: it keeps the target's limits, too. */
    public static Client ofRestore(Target target) throws IOException {
        Client wire = new SocketClient(target.limits().timeout(), ConnectionSettings.of(target.connection()));
        return new RetryingClient(paced(bounded(wire, target.limits()), target.limits()), new Cancellation());
    }

    /** Returns the client that only reads, before a run: it keeps the target's limits, too. */
    public static Client ofReads(Target target) throws IOException {
        return new ReadOnlyClient(ofRestore(target));
    }

    private static Client wire(RunSettings settings, Targets targets, BodyBudget budget) throws IOException {
        ConnectionSettings way = ConnectionSettings.of(targets.connection());
        return settings.client().wire(targets.limits(), way, budget);
    }

    private static Client bounded(Client wire, Limits limits) {
        return new ConcurrentClient(wire, limits.concurrency());
    }

    private static Client paced(Client wire, Limits limits) {
        return limits.ratePerSecond() > 0 ? new RateLimitedClient(wire, limits.ratePerSecond()) : wire;
    }
}
