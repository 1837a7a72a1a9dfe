package dev.photospec.cli;

import dev.photospec.mutant.Behaviour;
import dev.photospec.mutant.Mutants;
import dev.photospec.spec.load.DataFile;

/** Ways in which a target behaves. */
final class Behaviours {

    private Behaviours() {}

    /** A bundled fault. */
    static Behaviour mutant(String id) {
        return Mutants.bundled().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .behaviour();
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
        return Mutants.in(DataFile.parse("a-fault.yaml", """
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
