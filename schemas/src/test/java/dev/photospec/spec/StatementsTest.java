package dev.photospec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.load.Profiles;
import dev.photospec.spec.load.Statements;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents, statement by statement, and the ledgers agree both ways. */
class StatementsTest {

    static Stream<Profile> profiles() {
        return Profiles.bundled().stream().map(Profiles::load);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_document_is_written_down_and_its_statements_are_counted(Profile profile) {
        assertThat(profile.documents().keySet()).allSatisfy(document -> {
            List<Integer> numbers = of(profile, document).map(Statement::number).toList();
            assertThat(numbers)
                    .isNotEmpty()
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_document_has_a_link_or_says_why_it_has_none(Profile profile) {
        assertThat(profile.documents().values())
                .allSatisfy(document ->
                        assertThat(document.url() == null).as(document.id()).isEqualTo(document.noUrl() != null));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_section_has_a_statement_and_no_statement_another_section(Profile profile) {
        assertThat(profile.documents().values())
                .allSatisfy(document -> assertThat(of(profile, document.id())
                                .map(Statement::section)
                                .distinct())
                        .containsExactlyElementsOf(document.sections()));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_statement_has_rows_that_exist_or_says_why_it_has_none(Profile profile) {
        List<String> rows = profile.requirements().stream().map(Requirement::id).toList();

        assertThat(Statements.of(profile)).allSatisfy(statement -> {
            assertThat(rows).as("statement %s", statement.number()).containsAll(statement.rows());
            assertThat(statement.rows().isEmpty()).isEqualTo(statement.none() != null);
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_row_is_founded_on_a_statement_of_the_section_that_it_names(Profile profile) {
        assertThat(profile.requirements())
                .allSatisfy(row -> assertThat(Statements.of(profile))
                        .as(row.id())
                        .anyMatch(statement -> statement.rows().contains(row.id())
                                && statement.document().equals(row.source().document())
                                && statement.section().equals(row.source().section())));
    }

    private static Stream<Statement> of(Profile profile, String document) {
        return Statements.of(profile).stream()
                .filter(statement -> statement.document().equals(document));
    }
}
