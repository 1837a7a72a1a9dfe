package dev.photospec.report.site;

import dev.photospec.report.Row;
import dev.photospec.report.StatementTally;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.RecordedExchange;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.VerdictListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks the best sample of each route out of a result, and counts what became of each statement. */
final class Recorded implements VerdictListener {

    private record Candidate(int rank, String id, RecordedExchange exchange) {

        boolean isBetterThan(Candidate other) {
            return other == null || rank > other.rank || rank == other.rank && id.compareTo(other.id) < 0;
        }
    }

    private final Map<List<String>, Candidate> best = new HashMap<>();
    private StatementTally tally;

    @Override
    public String format() {
        return "site";
    }

    @Override
    public void started(Run run, Output output) {
        tally = new StatementTally(run);
    }

    @Override
    public void judged(CaseVerdict verdict) {
        tally.add(verdict);
        List<RecordedExchange> sent = verdict.exchanges();
        if (!sent.isEmpty()) {
            RecordedExchange last = sent.get(sent.size() - 1);
            Candidate candidate = new Candidate(rank(verdict, last), verdict.id(), last);
            best.merge(
                    List.of(verdict.profile(), verdict.verb() + " " + verdict.template()),
                    candidate,
                    (old, found) -> found.isBetterThan(old) ? found : old);
        }
    }

    /** A plain, successful request of a passed case shows a route best. */
    private static int rank(CaseVerdict verdict, RecordedExchange last) {
        if (!last.verb().equals(verdict.verb())) {
            return 0;
        }
        return 1
                + (last.status() / 100 == 2 ? 16 : 0)
                + (verdict.outcome() == Outcome.PASSED ? 8 : 0)
                + (last.url().contains("?") ? 0 : 4)
                + (verdict.exchanges().size() == 1 ? 2 : 0)
                + (verdict.state().equals("mailbox") ? 1 : 0);
    }

    SampleExchange sample(String profile, String route) {
        return Optional.ofNullable(best.get(List.of(profile, route)))
                .filter(candidate -> candidate.rank() > 0)
                .map(candidate -> SampleExchange.of(candidate.exchange()))
                .orElse(null);
    }

    Optional<Row> row(String profile, String requirement) {
        return tally == null
                ? Optional.empty()
                : tally.rows().stream()
                        .filter(row -> row.profile().id().equals(profile)
                                && row.requirement().id().equals(requirement))
                        .findFirst();
    }

    /** Returns what was judged, or null without a result. */
    Run run() {
        return tally == null ? null : tally.run();
    }
}
