package dev.photospec.judge;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cases to judge, in phases: in each round, those that only read come before any that writes.
 *
 * @param jobs the profiles to judge
 * @param rounds how often each case is judged
 * @param onCase judges a case and reports it
 * @param afterRound restores the photos that a round has changed
 */
public record CaseQueue(List<ProfileJob> jobs, int rounds, Consumer<JudgedCase> onCase, Runnable afterRound) {

    /**
     * Cases that may be judged side by side, and what must be done before the next phase begins.
     *
     * @param cases the cases
     * @param afterwards runs when all of them are judged
     */
    public record Phase(Stream<JudgedCase> cases, Runnable afterwards) {}

    /** Returns the phases of all rounds, in order; rounds that only read need not wait for each other. */
    public Stream<Phase> phases() {
        if (cases(true).findAny().isEmpty()) {
            return Stream.of(new Phase(IntStream.range(0, rounds).boxed().flatMap(round -> cases(false)), afterRound));
        }
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(round -> Stream.of(new Phase(cases(false), () -> {}), new Phase(cases(true), afterRound)));
    }

    private Stream<JudgedCase> cases(boolean writing) {
        return jobs.stream()
                .flatMap(job -> job.cases().stream()
                        .filter(judged -> judged.writes() == writing)
                        .map(judged -> new JudgedCase(job, judged)));
    }
}
