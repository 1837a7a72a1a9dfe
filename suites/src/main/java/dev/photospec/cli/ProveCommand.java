package dev.photospec.cli;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.mutant.LawfulVariant;
import dev.photospec.mutant.Mutant;
import dev.photospec.mutant.Mutants;
import dev.photospec.plan.Strength;
import dev.photospec.proof.KillsFile;
import dev.photospec.proof.Proof;
import dev.photospec.proof.ProofFiles;
import dev.photospec.proof.Prover;
import dev.photospec.run.ClientKind;
import dev.photospec.run.Selector;
import dev.photospec.run.UsageException;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code photospec prove}: runs every mutant and lawful variant against the checks. */
@Command(
        name = "prove",
        description = "Prove the kit itself: every mutant of the reference is caught for its own reason, and no"
                + " lawful variant is ever red. Writes prove.json and prove.txt.")
final class ProveCommand implements Callable<Integer> {

    private static final int JOBS = 4;

    @Option(
            names = "--update",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "fixtures/kills.txt",
            description = "Rewrite the recorded kills instead of comparing them (default: ${FALLBACK-VALUE}).")
    private Path update;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PATTERN",
            description = "Only mutants and lawful variants whose id matches; * stands for anything.")
    private List<String> only = List.of();

    @Option(names = "--profile", paramLabel = "ID|DIR", description = "Only this profile; may be repeated.")
    private List<String> profiles = List.of();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "" + JOBS,
            description = "How many at a time (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Option(
            names = "--client",
            paramLabel = "NAME",
            defaultValue = "sockets",
            description = "The HTTP client: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ClientKind client;

    @Option(
            names = "--report-dir",
            paramLabel = "DIR",
            defaultValue = "photospec-report",
            description = "Where the proof is written (default: ${DEFAULT-VALUE}).")
    private Path reportDir;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Prover.Plan plan = plan();
        if (plan.mutants().isEmpty() && plan.lawfulVariants().isEmpty()) {
            throw new UsageException(
                    only.isEmpty()
                            ? "photospec: there is nothing to try; write the first mutant as mutants/<id>.yaml in the folder"
                            : "photospec: no mutant and no lawful variant matches " + String.join(", ", only));
        }
        PrintWriter out = spec.commandLine().getOut();
        Proof seen = new Prover(plan, wire()).prove((done, all) -> tell(out, done, all));
        boolean whole = only.isEmpty();
        Proof proof = recorded(seen, whole && profiles.isEmpty());
        ProofFiles.write(proof, whole, reportDir);
        ProofFiles.summary(proof, whole).forEach(out::println);
        out.println("Written to " + reportDir.resolve("prove.txt") + " and prove.json");
        out.flush();
        return proof.faults(whole).isEmpty() ? 0 : 1;
    }

    /** Rewrites the recorded kills, or adds to the proof where they differ; those of a user's own profile are not recorded. */
    private Proof recorded(Proof proof, boolean whole) throws IOException {
        KillsFile kills = KillsFile.bundled();
        if (update != null) {
            kills.update(proof, whole, update);
            return proof;
        }
        return Profiles.bundled().containsAll(proof.rows().keySet())
                ? proof.against(kills.differences(proof, whole))
                : proof;
    }

    private Client wire() {
        return client.wire(new Limits(Math.max(1, jobs), 0, Prover.TIMEOUT, Duration.ZERO), ConnectionSettings.DIRECT);
    }

    /** A profile's own folder has its own mutants and lawful variants; those of the kit are for its own profiles. */
    private Prover.Plan plan() {
        List<Path> folders = profiles.stream()
                .filter(name -> !Profiles.bundled().contains(name))
                .map(Path::of)
                .toList();
        if (!folders.isEmpty() && folders.size() < profiles.size()) {
            throw new UsageException("photospec: prove profiles of your own and bundled ones one after the other");
        }
        List<Profile> chosen = Profiles.all(profiles);
        Stream<Mutant> mutants = folders.isEmpty()
                ? Mutants.bundled().stream()
                : folders.stream().flatMap(own -> Mutants.of(own).stream());
        Stream<LawfulVariant> lawfulVariants = folders.isEmpty()
                ? Mutants.lawfulVariants().stream()
                : folders.stream().flatMap(own -> Mutants.lawfulVariantsOf(own).stream());
        Selector selector = new Selector(only, List.of());
        return new Prover.Plan(
                chosen,
                mutants.filter(mutant -> selector.wants(mutant.id())).toList(),
                lawfulVariants.filter(variant -> selector.wants(variant.id())).toList(),
                List.of(Strength.ONE, Strength.TWO, Strength.THREE),
                Math.max(1, jobs));
    }

    /** A line for each tenth. */
    private static void tell(PrintWriter out, int done, int all) {
        if (done == all || done * 10 / all > (done - 1) * 10 / all) {
            out.println(done + " of " + all + " trials");
            out.flush();
        }
    }
}
