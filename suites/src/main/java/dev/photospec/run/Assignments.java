package dev.photospec.run;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.GuardedClient;
import dev.photospec.exchange.JdkClient;
import dev.photospec.exchange.PacedClient;
import dev.photospec.exchange.PatientClient;
import dev.photospec.exchange.Recorder;
import dev.photospec.exchange.Redaction;
import dev.photospec.exchange.RestAssuredClient;
import dev.photospec.exchange.UploadedBodies;
import dev.photospec.scenario.Case;
import dev.photospec.scenario.CasePlanner;
import dev.photospec.scenario.PhotoJournal;
import dev.photospec.scenario.Scenario;
import dev.photospec.scenario.Tokens;
import dev.photospec.suite.Assignment;
import dev.photospec.suite.Judge;
import dev.photospec.target.Limits;
import java.security.SecureRandom;
import java.util.List;

/** Puts together, for each profile, its cases and everything its judge needs. */
final class Assignments {

    private static final int RUNS = 4096;

    private final Settings settings;
    private final Targets targets;
    private final Redaction redaction;
    private final Tokens tokens;

    Assignments(Settings settings, Targets targets, Redaction redaction, Tokens tokens) {
        this.settings = settings;
        this.targets = targets;
        this.redaction = redaction;
        this.tokens = tokens;
    }

    /** @throws UsageException if a pattern matches no case */
    List<Assignment> all() {
        Client client = client(targets.limits());
        int run = new SecureRandom().nextInt(RUNS);
        List<Assignment> all = targets.pairs().stream()
                .map(pair -> assignment(pair, client, run))
                .toList();
        refuseIdlePatterns();
        return all;
    }

    private Assignment assignment(Targets.Pair pair, Client client, int run) {
        Scenario scenario = new Scenario(pair.profile(), pair.target(), client, tokens, PhotoJournal.none(), run);
        Recorder recorder =
                new Recorder(redaction, new UploadedBodies(settings.reportDir().resolve("bodies")));
        return new Assignment(
                pair.profile().id(),
                cases(pair).stream()
                        .filter(judged -> settings.selector().wants(judged.id()))
                        .toList(),
                new Judge(pair.profile().id(), scenario, settings.reading(), recorder));
    }

    private List<Case> cases(Targets.Pair pair) {
        return new CasePlanner(pair.profile(), pair.target(), targets.consent()).cases();
    }

    private void refuseIdlePatterns() {
        List<String> ids = targets.pairs().stream()
                .flatMap(pair -> cases(pair).stream())
                .map(Case::id)
                .toList();
        List<String> idle = settings.selector().idle(ids);
        if (!idle.isEmpty()) {
            throw new UsageException(
                    "photospec: no case matches '" + idle.get(0) + "'; photospec list requirements shows the ids");
        }
    }

    private Client client(Limits limits) {
        Client wire = settings.client() == ClientKind.JDK
                ? new JdkClient(limits.timeout())
                : new RestAssuredClient(limits.timeout(), limits.concurrency());
        Client paced = limits.ratePerSecond() > 0 ? new PacedClient(wire, limits.ratePerSecond()) : wire;
        Client patient = new PatientClient(paced);
        return targets.consent().writes() ? patient : new GuardedClient(patient);
    }
}
