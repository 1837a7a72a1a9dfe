package dev.photospec.judge;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What there is to judge, and the way a verdict is reported.
 *
 * @param assignments the profiles to judge
 * @param rounds how often each case is judged
 * @param pronounce judges a case and reports it
 */
public record CaseQueue(List<ProfileJob> assignments, int rounds, Consumer<JudgedCase> pronounce) {

    /** Every case over all rounds and profiles; in each round all that read come before any that writes. */
    public Stream<JudgedCase> cases() {
        return IntStream.range(0, rounds).boxed().flatMap(round -> Stream.concat(cases(false), cases(true)));
    }

    private Stream<JudgedCase> cases(boolean writing) {
        return assignments.stream()
                .flatMap(assignment -> assignment.cases().stream()
                        .filter(judged -> judged.writes() == writing)
                        .map(judged -> new JudgedCase(assignment, judged)));
    }
}
