package dev.photospec.cli;

import dev.photospec.cli.options.TargetOptions;
import dev.photospec.credential.TokenSetup;
import dev.photospec.doctor.ConfigRepair;
import dev.photospec.doctor.Diagnosis;
import dev.photospec.doctor.DryRun;
import dev.photospec.doctor.OwnerDoctor;
import dev.photospec.doctor.TargetDoctor;
import dev.photospec.doctor.TokenDoctor;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.plan.CasePlanner;
import dev.photospec.run.Clients;
import dev.photospec.run.Targets;
import dev.photospec.run.UsageException;
import dev.photospec.scenario.Probe;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Reading;
import dev.photospec.spec.Route;
import dev.photospec.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec doctor}: is everything ready for a run. */
@Command(
        name = "doctor",
        description = {
            "Check tokens, photos and routes before a run. Read-only; --fix changes the configuration, never the target.",
            "Exit codes: 0 ready, 2 usage or configuration, 3 something needs doing or some case could not be judged,",
            "4 target unreachable."
        })
final class DoctorCommand implements Callable<Integer> {

    private static final int UNWELL = 3;
    private static final int UNREACHABLE = 4;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "The base URL that every route stands under.")
    private String url;

    @Mixin
    private TargetOptions options;

    @Option(names = "--anonymous", description = "Send neither Photospec-Case nor a User-Agent that names the kit.")
    private boolean anonymous;

    @Option(
            names = "--fix",
            description =
                    "Write into the configuration what the target shows: sizes of photos, scopes of tokens. Comments"
                            + " stay, and the changed lines are shown.")
    private boolean fix;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Targets targets =
                options.resolve(url, Reading.DOCUMENTED, spec.commandLine().getErr())) {
            int worst = 0;
            for (Targets.Pair pair : targets.pairs()) {
                worst = Math.max(worst, look(pair, targets));
            }
            return worst;
        }
    }

    private int look(Targets.Pair pair, Targets targets) throws IOException {
        Profile profile = pair.profile();
        Target target = pair.target();
        PrintWriter out = spec.commandLine().getOut();
        out.println(profile.id() + " at " + target.url());
        RequestTag sender = anonymous ? RequestTag.ANONYMOUS : TargetDoctor.SENDER;
        ConnectionSettings way = ConnectionSettings.of(target.connection());
        Client client = Clients.ofReads(target);
        List<Diagnosis> connection = TargetDoctor.look(target, client, way, sender);
        connection.forEach(out::println);
        out.flush();
        if (connection.get(0).isBad()) {
            return UNREACHABLE;
        }
        Redaction redaction = new Redaction();
        Tokens tokens = TokenSetup.of(target, redaction, spec.commandLine().getErr(), (grant, found) -> {});
        List<Diagnosis> found = new ArrayList<>(connection);
        Probe probe = new Probe(profile, target, client, tokens, sender);
        inside(profile, target, tokens, probe).forEach(one -> {
            found.add(one);
            out.println(redaction.mask(one.toString()));
            out.flush();
        });
        if (fix) {
            fix(targets, new ConfigRepair(profile, target, probe, tokens));
        }
        long bad = found.stream().filter(Diagnosis::isBad).count();
        DryRun forecast = DryRun.of(profile, target, new CasePlanner(profile, target, targets.consent()).cases());
        forecast.told().forEach(out::println);
        boolean whole = forecast.obstacles().isEmpty();
        if (bad > 0 || whole) {
            out.println(bad == 0 ? "ready" : bad + " of " + found.size() + (bad == 1 ? " needs doing" : " need doing"));
        }
        out.flush();
        return bad == 0 && whole ? 0 : UNWELL;
    }

    private void fix(Targets targets, ConfigRepair repair) throws IOException {
        if (targets.origin() == null) {
            throw new UsageException("photospec: --fix needs a configuration in a file; name it with --config");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path file = targets.origin().config();
        List<String> before = Files.readAllLines(file);
        Files.writeString(file, repair.repaired(Files.readString(file)));
        List<String> after = Files.readAllLines(file);
        long changed = 0;
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                out.println("line " + (i + 1) + "\n  - " + before.get(i).strip() + "\n  + "
                        + after.get(i).strip());
                changed++;
            }
        }
        out.println(
                changed == 0
                        ? "nothing in " + file.getFileName() + " could be put right"
                        : changed + (changed == 1 ? " line" : " lines") + " of " + file.getFileName() + " changed");
        out.println(
                "What answers differently by another name, or not at all, may be a fault of the target, so it is not"
                        + " written down.");
        out.flush();
    }

    private static Stream<Diagnosis> inside(Profile profile, Target target, Tokens tokens, Probe probe) {
        TokenDoctor tokenDoctor = new TokenDoctor(profile, tokens);
        OwnerDoctor ownerDoctor = new OwnerDoctor(profile, probe);
        return Stream.of(
                        target.credentials().stream().map(tokenDoctor::look),
                        target.owners().stream().flatMap(ownerDoctor::look),
                        profile.documentedRoutes().stream()
                                .filter(route -> route.verb().equals("GET"))
                                .filter(route -> isClaimed(profile, target, route))
                                .map(ownerDoctor::look))
                .flatMap(found -> found);
    }

    private static boolean isClaimed(Profile profile, Target target, Route route) {
        return (target.classes().isEmpty()
                        || target.classes().contains(route.owner().conformanceClass()))
                && profile.capabilities().stream()
                        .filter(one -> target.absent().contains(one.id()))
                        .noneMatch(one -> one.owners().contains(route.owner().id())
                                || one.resources().contains(route.resource().id()));
    }
}
