package dev.photospec.suite;

import dev.photospec.verdict.CaseVerdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a run hands to the suites: every assignment, and the way a verdict is reported.
 *
 * @param assignments the profiles to judge
 * @param rounds how often each case is judged
 * @param pronounce judges a case and reports it; empty once the run was interrupted
 */
public record Docket(List<Assignment> assignments, int rounds, Function<JudgedCase, Optional<CaseVerdict>> pronounce) {

    /** The key under which the run puts it into the launcher session's store. */
    public static final String KEY = "docket";

    /** The same with another number of rounds. */
    public Docket times(int others) {
        return new Docket(assignments, others, pronounce);
    }

    /** How many cases a round has. */
    public int size() {
        return assignments.stream()
                .mapToInt(assignment -> assignment.cases().size())
                .sum();
    }

    /** Every case of one suite, over all profiles and rounds. */
    public Stream<JudgedCase> cases(String suite) {
        return IntStream.range(0, rounds).boxed().flatMap(round -> once(suite));
    }

    private Stream<JudgedCase> once(String suite) {
        return assignments.stream()
                .flatMap(assignment -> assignment.cases().stream()
                        .filter(judged -> judged.requirement().suite().equals(suite))
                        .map(judged -> new JudgedCase(assignment, judged)));
    }

    /** Every case of every suite, over all profiles and rounds. */
    public Stream<JudgedCase> cases() {
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(round -> assignments.stream())
                .flatMap(assignment -> assignment.cases().stream().map(judged -> new JudgedCase(assignment, judged)));
    }

    /** Whether the suite has anything to judge. */
    public boolean has(String suite) {
        return cases(suite).findAny().isPresent();
    }
}
