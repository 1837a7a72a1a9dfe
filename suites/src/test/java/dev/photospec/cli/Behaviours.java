package dev.photospec.cli;

import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Mutant;
import dev.photospec.mutant.Mutants;
import dev.photospec.spec.load.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Ways in which a target behaves. */
public final class Behaviours {

    private static final Path MUTANTS = Path.of("..", "fixtures", "mutants");

    private Behaviours() {}

    /** A bundled fault. Only the file of its name is read, where there is one: all of them take half a second. */
    public static Behaviour mutant(String id) {
        return inFileOf(id).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .behaviour();
    }

    private static List<Mutant> inFileOf(String id) {
        try (Stream<Path> files = Files.walk(MUTANTS)) {
            return files.filter(file -> file.endsWith(id + ".yaml"))
                    .findFirst()
                    .map(file -> Mutants.read(DataFile.read(file)))
                    .orElseGet(Mutants::bundled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundled lawful habit. */
    static Behaviour lawfulVariant(String id) {
        return Mutants.lawfulVariants().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .behaviour();
    }

    /** A fault of one's own, at those routes. */
    static Behaviour fault(String at, String change) {
        return Mutants.read(DataFile.parse("a-fault.yaml", """
                        id: a-fault
                        fault: Made for a test.
                        profiles: any
                        at: %s
                        change: %s
                        breaks: [{requirement: value-answers-200, says: expected}]
                        effect: None.
                        """.formatted(at, change)))
                .get(0)
                .behaviour();
    }
}
