package dev.photospec.verdict.cause;

import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.RecordedExchange;
import java.util.List;
import java.util.Optional;

/**
 * A probable cause of some cases that did not pass.
 *
 * @param number its place among those of the run, from 1; the largest comes first
 * @param profile the profile's id
 * @param title what comes back, and where
 * @param fact what tells it from the cases of the same statements that passed, or null
 * @param failed the number of cases that failed
 * @param warned the number of cases that only warned
 * @param requirements the ids of the requirements, the one with most cases first
 * @param cases the ids of the cases, in their order
 * @param example one of the cases, the plainest
 * @param statement the statement that the example breaks
 */
public record Cause(
        int number,
        String profile,
        String title,
        String fact,
        int failed,
        int warned,
        List<String> requirements,
        List<String> cases,
        CaseVerdict example,
        String statement) {

    public Cause {
        requirements = List.copyOf(requirements);
        cases = List.copyOf(cases);
    }

    /** Returns whether it breaks a documented statement, and does not only warn. */
    public boolean isFailure() {
        return failed > 0;
    }

    /** Returns the difference that the example shows. */
    public Finding finding() {
        return example.findings().get(0);
    }

    /** Returns the exchange that shows it; empty if it was not kept. */
    public Optional<RecordedExchange> exchange() {
        return Symptom.exchange(example, finding());
    }

    /** Returns the numbers behind it, such as {@code 52 cases, 12 statements}. */
    public String extent() {
        String cases = failed > 0 ? count(failed, "case") : count(warned, "warning");
        String more = failed > 0 && warned > 0 ? ", " + count(warned, "warning") : "";
        return cases + more + ", " + count(requirements.size(), "statement");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    Cause numbered(int place) {
        return new Cause(place, profile, title, fact, failed, warned, requirements, cases, example, statement);
    }
}
