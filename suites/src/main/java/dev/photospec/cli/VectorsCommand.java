package dev.photospec.cli;

import dev.photospec.mutant.Mutant;
import dev.photospec.mutant.Mutants;
import dev.photospec.run.Selector;
import dev.photospec.run.UsageException;
import dev.photospec.spec.load.Profiles;
import dev.photospec.vector.VectorIndex;
import dev.photospec.vector.VectorPlan;
import dev.photospec.vector.VectorSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec vectors}: writes exchanges with their findings, for runners in other languages. */
@Command(
        name = "vectors",
        description = {
            "Write vectors: exchanges with what each check finds in them, as JSON for a runner of your own.",
            "They are recorded from the embedded reference and its planted faults; INTERPRETING.md reads them."
        })
final class VectorsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Where to write: an index, and a file for each statement.")
    private Path folder;

    @Option(names = "--profile", paramLabel = "ID|DIR", description = "Only this profile; may be repeated.")
    private List<String> profiles = List.of();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PATTERN",
            description = "Only cases whose id matches; * stands for anything, a name alone for a statement.")
    private List<String> only = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which cases and faults are taken (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--failing",
            paramLabel = "N",
            defaultValue = "3",
            description = "The most failing vectors of a statement (default: ${DEFAULT-VALUE}).")
    private int failing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (failing < 1) {
            throw new UsageException("photospec: --failing begins with 1");
        }
        VectorIndex index = new VectorSession(
                        new VectorPlan(Profiles.all(profiles), new Selector(only, List.of()), mutants(), seed, failing))
                .write(folder);
        if (index.files().isEmpty()) {
            throw new UsageException("photospec: no case matches " + String.join(", ", only));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(index.vectors() + " vectors of " + index.files().size() + " statements: "
                + folder.resolve(VectorIndex.NAME));
        index.unseen().forEach(check -> out.println("  " + check + " in them"));
        out.flush();
        return 0;
    }

    /** A profile's own folder has its own mutants; those of the kit are for its own profiles. */
    private List<Mutant> mutants() {
        return Stream.concat(
                        Mutants.bundled().stream(),
                        profiles.stream()
                                .filter(name -> !Profiles.bundled().contains(name))
                                .flatMap(name -> Mutants.of(Path.of(name)).stream()))
                .toList();
    }
}
