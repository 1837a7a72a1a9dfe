package dev.photospec.traffic;

import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.reference.Reference;
import dev.photospec.reference.stubs.Stub;
import dev.photospec.reference.stubs.StubRecorder;
import dev.photospec.reference.stubs.StubServer;
import dev.photospec.run.CaseListener;
import dev.photospec.run.ClientKind;
import dev.photospec.run.Clients;
import dev.photospec.run.RunContext;
import dev.photospec.run.RunSession;
import dev.photospec.run.RunSettings;
import dev.photospec.run.Selector;
import dev.photospec.run.Targets;
import dev.photospec.run.TemporaryFolder;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.spec.ScopeRule;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import dev.photospec.target.load.TargetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the reference's answers to every read of a profile, and to writes as far as stubs can, for a stock WireMock. */
public final class ReferenceStubs {

    /** Tokens in files are to be good for as long as anybody keeps the files. */
    private static final Duration LIFETIME = Duration.ofDays(3650);

    /**
     * One at a time, since the states of a scenario go by the order of requests. No window: a picture that a stub does
     * not show at once never comes. A busy machine needs its time for an answer.
     */
    private static final Limits ONE_BY_ONE = new Limits(1, 0, Duration.ofSeconds(5), Duration.ZERO);

    /** A stock WireMock listens there unless told otherwise. */
    private static final String ADDRESS = "http://localhost:8080";

    private ReferenceStubs() {}

    /**
     * Writes {@code mappings/}, {@code __files/}, {@code photospec.yaml}, a configuration for them, and {@code
     * not-expressed.txt}, the statements that they do not keep.
     *
     * @return how many stubs there are
     */
    public static int write(Profile profile, Path folder, RunContext.Outputs outputs) throws IOException {
        try (TemporaryFolder reports = TemporaryFolder.of("photospec-stubs-");
                Reference reference = Reference.start(0)) {
            Target served =
                    withTokens(profile, reference, reference.mount(profile)).withLimits(ONE_BY_ONE);
            String upstream = served.url()
                    .substring(0, served.url().length() - profile.basePath().length());
            int stubs;
            RunContext silent = RunContext.java(null, Map.of(), outputs);
            try (StubRecorder recorder = StubRecorder.of(upstream, folder)) {
                Target recorded = served.at(recorder.url() + profile.basePath());
                judge(Targets.of(recorded, profile, WritePolicy.READ_ONLY), reports.path(), silent);
                SentRequests sent = new SentRequests();
                judge(Targets.of(served, profile, WritePolicy.ALL), reports.path(), silent.through(sent::through));
                stubs = recorder.write(writes(profile, served, reference, sent));
            }
            Path config = folder.resolve("photospec.yaml");
            TargetFile.write(served.at(ADDRESS + profile.basePath()), config);
            // Nobody's photo is at stake here, and only so can every row be judged.
            Files.writeString(config, "run: {allow-residue: true}\n", StandardOpenOption.APPEND);
            try (StubServer server = StubServer.of(folder)) {
                StubLimits limits = new StubLimits();
                Target stubbed = served.at(server.url() + profile.basePath());
                judge(
                        Targets.of(stubbed, profile, WritePolicy.ALL),
                        reports.path(),
                        RunContext.java(CaseListener.cases(limits::add), Map.of(), outputs));
                limits.write(folder);
            }
            return stubs;
        }
    }

    private static void judge(Targets targets, Path reports, RunContext context) throws IOException {
        RunSettings settings = new RunSettings(
                Reading.DOCUMENTED, reports, List.of("json"), new Selector(List.of(), List.of()), ClientKind.JDK, true);
        new RunSession(settings, targets, context).run();
    }

    private static List<Stub> writes(Profile profile, Target served, Reference reference, SentRequests sent)
            throws IOException {
        Map<String, Case> cases = new CasePlanner(profile, served, WritePolicy.ALL)
                .cases().stream().collect(Collectors.toMap(Case::id, judged -> judged, (one, same) -> one));
        PhotoReplay replay = new PhotoReplay(Clients.ofRestore(served), reference, served);
        return new WriteStubs(cases, sent.all(), replay).stubs();
    }

    /** Returns the target with a token in the file for each person and scope: a stub cannot issue any. */
    private static Target withTokens(Profile profile, Reference reference, Target target) {
        List<Grant> grants = new ArrayList<>();
        for (Grant grant : target.credentials()) {
            if (!grant.grantsAny() || grant.source() instanceof TokenSource.Basic) {
                grants.add(grant);
            }
        }
        if (profile.schemes().contains("Bearer")) {
            target.owners().stream()
                    .filter(owner -> owner.kind() == PhotoOf.USER)
                    .forEach(person -> scopes(profile)
                            .forEach(scopes -> grants.add(new Grant(
                                    person.upn(),
                                    scopes,
                                    new TokenSource.Static(reference.token(target, person.id(), scopes, LIFETIME))))));
        }
        return target.with(grants);
    }

    /** Each scope alone, each listed one among weaker ones, and the weaker ones together. */
    private static List<List<String>> scopes(Profile profile) {
        if (profile.scopes().isEmpty()) {
            return List.of(List.of("openid"));
        }
        Stream<List<String>> alone = profile.scopes().stream()
                .flatMap(rule -> Stream.concat(rule.oneOf().stream(), rule.refused().stream()))
                .distinct()
                .map(List::of);
        Stream<List<String>> together = profile.scopes().stream().map(ScopeRule::refused);
        Stream<List<String>> among = profile.scopes().stream()
                .filter(rule -> !rule.oneOf().isEmpty())
                .map(rule -> Stream.concat(rule.oneOf().stream().limit(1), rule.refused().stream())
                        .toList());
        return Stream.of(alone, together, among)
                .flatMap(each -> each)
                .filter(list -> !list.isEmpty())
                .distinct()
                .toList();
    }
}
