package dev.photospec.verdict;

import java.util.List;
import java.util.Map;

/**
 * The end of a run.
 *
 * @param conformance the verdict over all profiles
 * @param why one sentence that says why it is that verdict
 * @param problems what happened beside the cases
 * @param profiles the verdict on each profile, by id
 * @param millis how long the run took
 */
public record Conclusion(
        Conformance conformance,
        String why,
        List<Problem> problems,
        Map<String, ProfileConclusion> profiles,
        long millis) {

    public Conclusion {
        problems = problems == null ? List.of() : List.copyOf(problems);
    }

    /** A conclusion from the cases alone. */
    public Conclusion(Conformance conformance, String why, Map<String, ProfileConclusion> profiles, long millis) {
        this(conformance, why, List.of(), profiles, millis);
    }

    /** Returns the texts of the problems of a kind. */
    public List<String> texts(Problem.Kind kind) {
        return problems.stream()
                .filter(problem -> problem.kind() == kind)
                .map(Problem::text)
                .toList();
    }

    /** The verdict on one profile and its counts. */
    public record ProfileConclusion(Conformance conformance, Counts counts) {}

    /** The process's exit code: what is waived is not conformant, and yet no reason to fail the pipeline. */
    public int exitCode() {
        boolean waived = conformance == Conformance.NOT_CONFORMANT && counts().of(Outcome.FAILED) == 0;
        return waived ? Conformance.CONFORMANT.exitCode() : conformance.exitCode();
    }

    /** The counts over all profiles. */
    public Counts counts() {
        return profiles.values().stream().map(ProfileConclusion::counts).reduce(new Counts(0, Map.of()), Counts::plus);
    }
}
