package dev.photospec.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.Requirement;
import dev.photospec.spec.Source;
import dev.photospec.spec.Standing;
import dev.photospec.verdict.Planned;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A failure that follows from another one says so. */
class CausesTest {

    private static final String BASE = "photo-value-is-the-photo";

    @Test
    void a_row_names_the_broken_row_that_it_relies_on_also_through_another() {
        assertThat(Explanation.cause(row("top", 1))).contains("fails because `" + BASE + "` fails");
    }

    @Test
    void a_row_that_relies_on_none_that_is_broken_names_none() {
        assertThat(Explanation.cause(row("top", 0))).isEmpty();
        assertThat(Explanation.cause(row(BASE, 1))).isEmpty();
    }

    private static Row row(String id, int failures) {
        StatementTally tally = new StatementTally(Sample.run(List.of(
                planned(BASE, List.of()), planned("middle", List.of(BASE)), planned("top", List.of("middle")))));
        SampleCases.failing(failures).forEach(tally::add);
        return tally.rows().stream()
                .filter(row -> row.requirement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Planned planned(String id, List<String> reliesOn) {
        Source source = new Source("get-photo", "Example");
        Requirement row = new Requirement(
                id,
                "It holds.",
                source,
                Standing.DOCUMENTED,
                null,
                "value",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reliesOn,
                null);
        return new Planned(row, 1);
    }
}
