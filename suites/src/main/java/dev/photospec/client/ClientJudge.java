package dev.photospec.client;

import dev.photospec.spec.Profile;
import dev.photospec.spec.client.ClientLedger;
import dev.photospec.spec.client.ClientSource;
import dev.photospec.spec.client.ClientStatement;
import dev.photospec.traffic.RecordedMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the clients of one dialect by their requests; each finding is told once for each client. */
public final class ClientJudge {

    private final ClientLedger ledger;
    private final Profile profile;
    private final String base;
    private final PhotoPaths paths;
    private final List<ClientRequest> requests = new ArrayList<>();

    /** @param base the base URL, without a slash at the end */
    public ClientJudge(ClientLedger ledger, Profile profile, String base) {
        this.ledger = ledger;
        this.profile = profile;
        this.base = base;
        this.paths = new PhotoPaths(profile);
    }

    /**
     * Remembers a request.
     *
     * @param at the base URL as the client spells it
     */
    public synchronized void add(RecordedMessage message, String at) {
        requests.add(ClientRequest.of(requests.size() + 1, profile, paths, at, message));
    }

    /** Remembers a request whose client spells the base URL as it is known. */
    public void add(RecordedMessage message) {
        add(message, base);
    }

    /** Returns the base URL. */
    public String base() {
        return base;
    }

    /** Returns what the requests so far show. */
    public ClientReport report() {
        List<ClientRequest> all = requests();
        Map<String, List<ClientRequest>> clients = new LinkedHashMap<>();
        all.forEach(request -> clients.computeIfAbsent(request.client(), name -> new ArrayList<>())
                .add(request));
        List<ClientFinding> findings = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (ClientStatement statement : ledger.statements()) {
            Optional<ClientSource> source = statement.source(profile);
            Habit habit = Habits.named(statement.habit());
            int before = findings.size();
            source.ifPresent(one ->
                    clients.values().forEach(some -> find(statement, one, some).ifPresent(findings::add)));
            boolean seen = all.stream()
                    .filter(request -> statement.covers(request.head().verb()))
                    .anyMatch(habit.concern());
            if (source.isPresent() && findings.size() == before) {
                (seen ? kept : unseen).add(statement.id());
            }
        }
        return new ClientReport(profile.id(), all.size(), List.copyOf(clients.keySet()), findings, kept, unseen);
    }

    private synchronized List<ClientRequest> requests() {
        return List.copyOf(requests);
    }

    private Optional<ClientFinding> find(ClientStatement statement, ClientSource source, List<ClientRequest> some) {
        List<Habit.Hit> hits = Habits.named(statement.habit()).finder().apply(some).stream()
                .filter(hit -> statement.covers(hit.request().head().verb()))
                .toList();
        return hits.stream()
                .findFirst()
                .map(first -> new ClientFinding(
                        first.request().client(),
                        statement.id(),
                        statement.statement(),
                        source.standing(),
                        source.name(profile),
                        hits.size(),
                        first.request().number(),
                        first.request().line(),
                        first.detail()));
    }
}
