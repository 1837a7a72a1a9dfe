package dev.photospec.report.html;

import dev.photospec.report.Characters;
import dev.photospec.report.ClassRow;
import dev.photospec.report.Explanation;
import dev.photospec.report.Row;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Words;
import dev.photospec.spec.Document;
import dev.photospec.verdict.Conclusion.ProfileConclusion;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Guide.Proof;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data of the page's template; public because the template engine looks from outside. */
public final class View {

    /** A number with its word. */
    public record Tile(OutcomeStyle kind, int number, String label) {}

    /** A reason why cases were not judged, and their number. */
    public record Reason(String text, int count) {}

    /** One profile: its counts, and its routes against its suites. */
    public record OfProfile(
            ProfileRun run,
            OutcomeStyle verdict,
            List<Tile> tiles,
            List<OfClass> classes,
            List<String> suites,
            List<RouteMatrix.Path> paths) {}

    /** One conformance class; absent says that it is claimed and nothing of it is there, there the contrary. */
    public record OfClass(OutcomeStyle kind, String name, String counts, boolean absent, boolean there) {}

    /** One requirement beside its cases. */
    public record OfRequirement(
            Row row,
            OutcomeStyle kind,
            String source,
            String url,
            String standing,
            String cause,
            String readings,
            int told,
            int failed,
            String counts,
            List<Proof> proofs) {}

    private View() {}

    static OfProfile profile(ProfileRun run, ProfileConclusion end, StatementTally tally, RouteMatrix matrix) {
        List<String> suites = suites(tally.rows(run).stream()
                .filter(row -> row.counts().expected() > 0)
                .toList());
        List<OfClass> classes = tally.classes(run).stream().map(View::ofClass).toList();
        return new OfProfile(
                run, OutcomeStyle.of(end.conformance()), tiles(end.counts()), classes, suites, matrix.paths(suites));
    }

    private static OfClass ofClass(ClassRow row) {
        boolean absent = row.verdict() == ClassRow.Verdict.NOT_CONFORMANT && !row.found();
        return new OfClass(
                OutcomeStyle.of(row.verdict()),
                row.name(),
                inWords(row.counts()),
                absent,
                !row.claimed() && row.found());
    }

    /** The suites of the rows, in the ledger's order; an excluded statement has none. */
    static List<String> suites(List<Row> rows) {
        return rows.stream()
                .map(row -> row.requirement().suite())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static OfRequirement requirement(Row row, List<Proof> proofs) {
        OutcomeStyle kind = row.outcome().map(OutcomeStyle::of).orElse(OutcomeStyle.NOTHING);
        String readings = row.readings().entrySet().stream()
                .map(entry -> entry.getKey() + " in " + Words.count(entry.getValue(), "case"))
                .collect(Collectors.joining(", "));
        int told = row.counts().expected() - row.counts().missing();
        return new OfRequirement(
                row,
                kind,
                Explanation.source(row),
                row.document().map(Document::url).orElse(null),
                Explanation.standing(row.requirement()),
                row.counts().of(Outcome.FAILED) == 0
                        ? ""
                        : Explanation.cause(row).orElse(""),
                readings,
                told,
                row.counts().of(Outcome.FAILED),
                inWords(row.counts()),
                proofs.stream()
                        .filter(proof ->
                                proof.of(row.profile().id(), row.requirement().id()))
                        .toList());
    }

    static List<Tile> tiles(Counts counts) {
        Stream<Tile> outcomes = Stream.of(Outcome.values())
                .map(outcome -> new Tile(OutcomeStyle.of(outcome), counts.of(outcome), Words.of(outcome)));
        Tile missing = new Tile(OutcomeStyle.of(Outcome.NOT_JUDGED), counts.missing(), "not run");
        return Stream.concat(outcomes, Stream.of(missing)).toList();
    }

    private static String inWords(Counts counts) {
        return tiles(counts).stream()
                .filter(tile -> tile.number() > 0)
                .map(tile -> tile.number() + " " + tile.label())
                .collect(Collectors.joining(", "));
    }

    /** Reasons with their numbers, the most frequent first. */
    static List<Reason> reasons(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .map(entry -> new Reason(Characters.visible(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(Reason::count).reversed().thenComparing(Reason::text))
                .toList();
    }
}
