package dev.photospec.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of every mutant and oddity.
 *
 * @param full whether every case was tried
 * @param millis how long it took
 * @param rows the ids of the judged rows, by profile
 * @param checks the names of the checks
 * @param mutants the trials of mutants
 * @param oddities the trials of oddities
 * @param idle mutants and oddities that change nothing where they say they do, a sentence each
 */
public record Proof(
        boolean full,
        long millis,
        Map<String, List<String>> rows,
        List<String> checks,
        List<MutantTrial> mutants,
        List<LawfulVariantTrial> oddities,
        List<String> idle) {

    /** Every row that any mutant broke. */
    public Stream<Kill> kills() {
        return mutants.stream().flatMap(trial -> trial.kills().stream());
    }

    /** How many cases were tried. */
    public int cases() {
        return mutants.stream().mapToInt(MutantTrial::cases).sum()
                + oddities.stream().mapToInt(LawfulVariantTrial::cases).sum();
    }

    /**
     * Everything that is against the proof, a sentence each; none if it holds.
     *
     * @param whole whether every mutant took part, so that what no mutant killed is a fault
     */
    public List<String> faults(boolean whole) {
        List<String> faults = new ArrayList<>(idle);
        mutants.forEach(trial -> {
            trial.survivors().forEach(one -> faults.add(survived(one)));
            trial.kitFaults().forEach(fault -> faults.add(trial.mutant() + " on " + trial.profile() + ": " + fault));
        });
        kills().filter(kill -> kill.kind() == Kill.Kind.UNDECLARED).forEach(kill -> faults.add(undeclared(kill)));
        oddities.forEach(trial -> trial.faults()
                .forEach(fault -> faults.add("oddity " + trial.oddity() + " on " + trial.profile() + ": " + fault)));
        if (whole) {
            KillMatrix matrix = new KillMatrix(this);
            matrix.rowsNeverKilled().forEach(row -> faults.add("no mutant breaks the row " + row + " on purpose"));
            matrix.checksNeverKilled().forEach(check -> faults.add("no mutant breaks the check " + check));
        }
        return faults;
    }

    private static String survived(Survivor one) {
        return one.mutant() + " on " + one.profile() + " survives " + one.requirement() + ": it had to say '"
                + one.expected() + "', instead: " + one.actual();
    }

    private static String undeclared(Kill kill) {
        return kill.mutant() + " on " + kill.profile() + " also breaks " + kill.requirement() + ": " + kill.message();
    }
}
