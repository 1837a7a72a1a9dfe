package dev.photospec.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The results of every mutant and lawful variant.
 *
 * @param millis how long it took
 * @param rows the ids of the judged rows, by profile
 * @param checks the names of the checks
 * @param mutants the trials of mutants
 * @param lawfulVariants the trials of lawful variants
 * @param further what else is against the proof, such as mutants that change nothing, a sentence each
 * @param strengths the worth of each strength below the whole
 */
public record Proof(
        long millis,
        Map<String, List<String>> rows,
        List<String> checks,
        List<MutantTrial> mutants,
        List<LawfulVariantTrial> lawfulVariants,
        List<String> further,
        List<StrengthTally> strengths) {

    /** Returns the proof with more that is against it. */
    public Proof against(List<String> more) {
        List<String> all = new ArrayList<>(further);
        all.addAll(more);
        return new Proof(millis, rows, checks, mutants, lawfulVariants, List.copyOf(all), strengths);
    }

    /** Every row that any mutant broke. */
    public Stream<Kill> kills() {
        return mutants.stream().flatMap(trial -> trial.kills().stream());
    }

    /** Returns how many cases were tried. */
    public int cases() {
        return mutants.stream().mapToInt(MutantTrial::cases).sum()
                + lawfulVariants.stream().mapToInt(LawfulVariantTrial::cases).sum();
    }

    /**
     * Everything that is against the proof, a sentence each; none if it holds.
     *
     * @param whole whether every mutant took part, so that what no mutant killed is a fault
     */
    public List<String> faults(boolean whole) {
        List<String> faults = new ArrayList<>(further);
        mutants.forEach(trial -> {
            trial.survivors().forEach(one -> faults.add(survived(one)));
            trial.kitFaults().forEach(fault -> faults.add(trial.mutant() + " on " + trial.profile() + ": " + fault));
        });
        lawfulVariants.forEach(trial -> trial.faults()
                .forEach(fault ->
                        faults.add("lawful variant " + trial.variant() + " on " + trial.profile() + ": " + fault)));
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
}
